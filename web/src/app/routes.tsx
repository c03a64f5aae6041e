import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { ListSkeleton } from '../components/list/list-skeleton.tsx';
import { ErrorPage } from './error-page.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedIn } from './signed-in.tsx';

type Load = () => Promise<ComponentType>;

const SCREENS: Readonly<Record<string, Load>> = {
  inbox: async () => (await import('../screens/inbox/inbox.tsx')).Inbox,
  'inbox/:taskId': async () => (await import('../screens/signing/signing.tsx')).Signing,
  new: async () => (await import('../screens/new-paper/new-paper.tsx')).NewPaper,
  cases: async () => (await import('../screens/cases/case-list.tsx')).CaseList,
  'cases/:id': async () => (await import('../screens/case/case-page.tsx')).CasePage,
  'cases/:id/difference': async () => (await import('../screens/difference/difference.tsx')).DifferencePage,
  'cases/:id/records/:record': async () => (await import('../screens/records/case-record.tsx')).CaseRecordPage,
  journals: async () => (await import('../screens/journals/journals.tsx')).Journals,
  'journals/:key': async () => (await import('../screens/journals/journals.tsx')).Journals,
  files: async () => (await import('../screens/files/office-files.tsx')).OfficeFiles,
  'files/retention': async () => (await import('../screens/files/retention.tsx')).RetentionRules,
  students: async () => (await import('../screens/students/students.tsx')).Students,
  'students/import': async () => (await import('../screens/students/student-import.tsx')).StudentImport,
  'students/:id': async () => (await import('../screens/students/student-page.tsx')).StudentPage,
  courses: async () => (await import('../screens/courses/courses.tsx')).Courses,
  candidates: async () => (await import('../screens/candidates/candidates.tsx')).Candidates,
  imports: async () => (await import('../screens/imports/imports.tsx')).Imports,
  campaigns: async () => (await import('../screens/campaigns/campaign-list.tsx')).CampaignList,
  'campaigns/new': async () => (await import('../screens/campaigns/new-campaign.tsx')).NewCampaign,
  'campaigns/:id': async () => (await import('../screens/campaigns/campaign-page.tsx')).CampaignPage,
  'campaigns/:id/plan': async () => (await import('../screens/campaigns/change-plan.tsx')).ChangeCampaignPlan,
  'campaigns/:id/outcomes': async () => (await import('../screens/campaigns/outcomes/outcomes-page.tsx')).OutcomesPage,
  'campaigns/:id/report': async () => (await import('../screens/campaigns/report/report-page.tsx')).CampaignReportPage,
  'campaigns/:id/messages': async () => (await import('../screens/campaigns/messages-page.tsx')).CampaignMessagesPage,
  'campaigns/:id/payments': async () => (await import('../screens/campaigns/payments/payments-page.tsx')).PaymentsPage,
  'campaigns/:id/payments/statement': async () =>
    (await import('../screens/campaigns/payments/statement-page.tsx')).StatementPage,
  payments: async () => (await import('../screens/campaigns/payments/latest-payments.tsx')).LatestPayments,
  'campaigns/:id/groups': async () => (await import('../screens/campaigns/groups/group-list.tsx')).GroupList,
  'campaigns/:id/groups/:group': async () => (await import('../screens/campaigns/groups/group-page.tsx')).GroupPage,
  'campaigns/:id/sheets': async () => (await import('../screens/campaigns/sheets/sheet-list.tsx')).SheetList,
  'campaigns/:id/results-file': async () => (await import('../screens/campaigns/sheets/results-file.tsx')).ResultsFile,
  'campaigns/:id/sheets/:sheet': async () => (await import('../screens/campaigns/sheets/sheet-page.tsx')).SheetPage,
  summer: async () => (await import('../screens/my-summer/my-summer.tsx')).MySummer,
  applications: async () => (await import('../screens/applications/applications.tsx')).Applications,
  advising: async () => (await import('../screens/advising/advising.tsx')).Advising,
  'advising/:campaign/:student': async () => (await import('../screens/advising/advised-student.tsx')).AdvisedStudent,
  absences: async () => (await import('../screens/absences/absences.tsx')).Absences,
  calendar: async () => (await import('../screens/calendar/calendar.tsx')).Calendar,
  'calendar/new': async () => (await import('../screens/calendar/enter-change.tsx')).EnterChange,
  'calendar/changes/:id': async () => (await import('../screens/calendar/change-page.tsx')).ChangePage,
  routes: async () => (await import('../screens/routes/route-list.tsx')).RouteList,
  'routes/:process/:kind': async () => (await import('../screens/routes/route-page.tsx')).RoutePage,
  'routes/:process/:kind/edit': async () => (await import('../screens/routes/edit/route-editor.tsx')).RouteEditor,
  'settings/notifications': async () => (await import('../screens/notifications/notifications.tsx')).Notifications,
  mails: async () => (await import('../screens/mails/mails.tsx')).Mails,
  'trusted-certificates': async () =>
    (await import('../screens/trusted-certificates/trusted-certificates.tsx')).TrustedCertificates,
  '*': async () => (await import('./not-found.tsx')).NotFound,
};

function screenRoute([path, load]: [string, Load]): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), errorElement: <ErrorPage /> };
}

/** Loads what the first screen did not need, so that the others open at once, also while the network is away. */
async function loadAllScreens(): Promise<void> {
  await Promise.allSettled(Object.values(SCREENS).map((load) => load()));
}

/** Addresses of the screens; each screen is a file of its own. */
export function createRoutes() {
  return createBrowserRouter([
    {
      path: 'login',
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../screens/login/login.tsx')).Login }),
    },
    {
      path: 'verify/:token',
      HydrateFallback: () => null,
      lazy: async () => ({ Component: (await import('../screens/verify/verify.tsx')).Verify }),
    },
    {
      HydrateFallback: () => <ListSkeleton rows={8} />,
      element: (
        <SignedIn loadAllScreens={loadAllScreens}>
          <Frame />
        </SignedIn>
      ),
      errorElement: <ErrorPage />,
      children: [
        { index: true, element: <Navigate to="/inbox" replace /> },
        ...Object.entries(SCREENS).map(screenRoute),
      ],
    },
  ]);
}
