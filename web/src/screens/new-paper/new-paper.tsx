import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCase } from '../../data/cases.ts';
import { useKind } from '../../data/processes.ts';
import { useMe } from '../../data/session.ts';
import { KindChoice } from './kind-choice.tsx';
import { PaperForm } from './paper-form.tsx';

interface Chosen {
  readonly process: string;
  readonly kind: string;
}

/** Opens a stored draft by its id alone: its procedure and kind are added to the address. */
function StoredDraft({ caseId }: { readonly caseId: string }) {
  const [, setParams] = useSearchParams();
  const { data, error, refetch } = useCase(caseId);
  useEffect(() => {
    if (data) setParams({ process: data.process, kind: data.kind, case: data.id }, { replace: true });
  }, [data, setParams]);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={8} />;
}

function addressed(params: URLSearchParams) {
  return { openedId: params.get('case') ?? undefined, orderId: params.get('order') ?? undefined };
}

function OpenForm({ process, kind }: Chosen) {
  const [params] = useSearchParams();
  // a draft that is saved for the first time while the form is open must not open the form anew
  const [{ openedId, orderId }] = useState(() => addressed(params));
  const stored = useCase(openedId);
  const form = useKind(process, kind);
  const { data: me } = useMe();
  const error = stored.error ?? form.error;
  if (error && !form.data) return <ProblemNotice error={error} onRetry={() => void form.refetch()} />;
  if (!form.data || !me || (openedId !== undefined && !stored.data)) return <ListSkeleton rows={8} />;
  const opened = openedId ? stored.data : undefined;
  return <PaperForm process={process} kind={form.data} opened={opened} orderId={orderId} me={me} />;
}

/** Guides from the choice of a kind to the launch; also opens drafts and papers in rework. */
export function NewPaper() {
  const [params] = useSearchParams();
  const process = params.get('process');
  const kind = params.get('kind');
  const caseId = params.get('case');
  if (process && kind) return <OpenForm key={`${process}/${kind}`} process={process} kind={kind} />;
  if (caseId) return <StoredDraft caseId={caseId} />;
  return <KindChoice />;
}
