import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseView, KindView, Me } from '../../api/models.ts';
import { useDryRun } from '../../data/case-records.ts';
import { FormContext } from './form/form-context.ts';
import type { FieldSchema } from './form/field-schema.ts';
import { missingFields } from './form/missing.ts';
import { FormColumn } from './form-column.tsx';
import { FormDesk } from './form-desk.tsx';
import { FormHead } from './form-head.tsx';
import { initialContent } from './initial-content.ts';
import styles from './paper-form.module.css';
import { problemsByPointer } from './problems.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  readonly process: string;
  readonly kind: KindView;
  readonly opened: CaseView | undefined;
  readonly orderId: string | undefined;
  readonly me: Me;
}

/** Puts the id of a draft into the address as soon as it has one. */
function useDraftAddress(process: string, kind: string, caseId: string | undefined) {
  const [params, setParams] = useSearchParams();
  const known = params.get('case');
  useEffect(() => {
    if (caseId && caseId !== known) setParams({ process, kind, case: caseId }, { replace: true });
  }, [process, kind, caseId, known, setParams]);
}

/** Brings the cursor to the first empty field once the person has asked what is missing. */
function useFirstMissing(showsMissing: boolean) {
  useEffect(() => {
    if (showsMissing) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [showsMissing]);
}

function usePaperForm({ process, kind, opened, orderId, me }: Props) {
  const schema = kind.contentSchema as FieldSchema;
  const draft = useDraft({
    process,
    kind: kind.key,
    paper: opened,
    orderId,
    initial: initialContent(schema, me, orderId),
    isComplete: (content) => missingFields(schema, content).length === 0,
  });
  const dryRun = useDryRun(draft.paper?.id, draft.paper?.version);
  const missing = useMemo(() => missingFields(schema, draft.content), [schema, draft.content]);
  const problems = useMemo(() => problemsByPointer(draft.error, dryRun.data?.checks ?? []), [draft.error, dryRun.data]);
  return { schema, draft, dryRun, missing, problems };
}

/** The form on the left, the paper it makes on the right. */
export function PaperForm(props: Props) {
  const { process, kind } = props;
  const { schema, draft, dryRun, missing, problems } = usePaperForm(props);
  const [showsMissing, setShowsMissing] = useState(false);
  useDraftAddress(process, kind.key, draft.paper?.id);
  useFirstMissing(showsMissing);
  const context = useMemo(
    () => ({ missing: new Set(missing), problems, showsMissing }),
    [missing, problems, showsMissing],
  );
  return (
    <FormContext value={context}>
      <div className={styles.page}>
        <FormHead kind={kind} draft={draft} isComplete={missing.length === 0} />
        <div className={styles.zones}>
          <FormColumn
            schema={schema}
            draft={draft}
            dryRun={dryRun}
            missing={missing}
            onShowMissing={() => setShowsMissing(true)}
          />
          <FormDesk kind={kind} draft={draft} />
        </div>
      </div>
    </FormContext>
  );
}
