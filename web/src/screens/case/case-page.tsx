import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { CaseView } from '../../api/models.ts';
import { CaseStatusMark } from '../../components/case-status.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { NoSuchMoment, PastNotice } from '../../components/past-notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { ReturnRemarks } from '../../components/return-remarks.tsx';
import { useCaseAt } from '../../data/cases.ts';
import { differencePage } from '../../data/differences.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseDesk } from './case-desk.tsx';
import zones from '../../components/two-zones.module.css';
import { CaseRelations } from './case-relations.tsx';
import { CaseTabs } from './case-tabs.tsx';
import { PendingAnswer } from './pending-answer.tsx';
import { StaleLanguage } from './stale-language.tsx';

function CaseNote({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const number = paper.number ? t('common.number', { number: paper.number }) : t('common.draft');
  return (
    <>
      <CaseStatusMark status={paper.status} /> · {paper.kindTitle} · {number}
      {paper.registeredOn && ` · ${day(paper.registeredOn)}`} · {paper.author.name} ·{' '}
      {t('common.version', { version: paper.version })}
      {paper.version > 1 && (
        <>
          {' '}
          · <Link to={differencePage(paper.id, undefined, undefined)}>{t('difference.open')}</Link>
        </>
      )}
    </>
  );
}

function PastOfCase({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const title = (moment: string) => t('case.past.title', { moment });
  return <PastNotice paper={paper} page={`/cases/${paper.id}`} title={title} text={t('case.past.text')} />;
}

function CaseBody({ paper }: { readonly paper: CaseView }) {
  return (
    <div className={zones.page}>
      <PageHead title={paper.title} note={<CaseNote paper={paper} />}>
        <CaseActions paper={paper} />
      </PageHead>
      <PastOfCase paper={paper} />
      <CaseRelations paper={paper} />
      <ReturnRemarks paper={paper} />
      <StaleLanguage paper={paper} />
      <PendingAnswer paper={paper} />
      <div className={zones.zones}>
        <CaseDesk paper={paper} />
        <CaseTabs paper={paper} />
      </div>
    </div>
  );
}

/** One paper with everything known of it. */
export function CasePage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const at = params.get('at') ?? undefined;
  const { data, error, refetch } = useCaseAt(id, at);
  if (data) return <CaseBody paper={data} />;
  if (error && at !== undefined) return <NoSuchMoment page={`/cases/${id}`} error={error} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={8} />;
}
