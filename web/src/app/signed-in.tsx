import { useEffect, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ListSkeleton } from '../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useServerEvents } from '../data/server-events.ts';
import { useMe } from '../data/session.ts';
import { SessionDialog } from '../screens/login/session-dialog.tsx';

interface Props {
  readonly loadAllScreens: () => Promise<void>;
  readonly children: ReactNode;
}

/** Shows its children to people who are signed in and brings the others to the login and back. */
export function SignedIn({ loadAllScreens, children }: Props) {
  const { data: me, isPending, error, refetch } = useMe();
  const location = useLocation();
  useServerEvents(Boolean(me));
  useEffect(() => {
    if (me) void loadAllScreens();
  }, [me, loadAllScreens]);
  if (isPending) return <ListSkeleton rows={8} />;
  if (me === undefined && error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!me) return <Navigate to="/login" replace state={{ from: location.pathname + location.search }} />;
  return (
    <>
      {children}
      <SessionDialog />
    </>
  );
}
