import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { ListSkeleton } from '../components/list/list-skeleton.tsx';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedIn } from './signed-in.tsx';

const SCREENS: RouteObject[] = [
  { index: true, element: <Navigate to="/inbox" replace /> },
  { path: 'inbox', lazy: async () => ({ Component: (await import('../screens/inbox/inbox.tsx')).Inbox }) },
  {
    path: 'inbox/:taskId',
    lazy: async () => ({ Component: (await import('../screens/signing/signing.tsx')).Signing }),
  },
  { path: 'new', lazy: async () => ({ Component: (await import('../screens/new-paper/new-paper.tsx')).NewPaper }) },
  { path: 'cases', lazy: async () => ({ Component: (await import('../screens/cases/case-list.tsx')).CaseList }) },
  { path: 'cases/:id', lazy: async () => ({ Component: (await import('../screens/case/case-page.tsx')).CasePage }) },
  { path: 'journals', lazy: async () => ({ Component: (await import('../screens/journals/journals.tsx')).Journals }) },
  {
    path: 'journals/:key',
    lazy: async () => ({ Component: (await import('../screens/journals/journals.tsx')).Journals }),
  },
  { path: 'students', lazy: async () => ({ Component: (await import('../screens/students/students.tsx')).Students }) },
  {
    path: 'students/import',
    lazy: async () => ({ Component: (await import('../screens/students/student-import.tsx')).StudentImport }),
  },
  {
    path: 'students/:id',
    lazy: async () => ({ Component: (await import('../screens/students/student-page.tsx')).StudentPage }),
  },
  { path: '*', lazy: async () => ({ Component: (await import('./not-found.tsx')).NotFound }) },
];

/** Addresses of the screens; each screen is loaded when it is first opened. */
export function createRoutes() {
  return createBrowserRouter([
    {
      path: 'login',
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../screens/login/login.tsx')).Login }),
    },
    {
      HydrateFallback: () => <ListSkeleton rows={8} />,
      element: (
        <SignedIn>
          <Frame />
        </SignedIn>
      ),
      errorElement: <ErrorPage />,
      children: SCREENS,
    },
  ]);
}
