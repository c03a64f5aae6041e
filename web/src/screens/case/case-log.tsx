import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryEntry } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useHistory } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-log.module.css';

interface Props {
  readonly caseId: string;
  readonly paper: CaseView;
}

/** What somebody did; everything else followed from it by itself. */
const PERSONAL: readonly string[] = [
  'opened',
  'content-edited',
  'submitted',
  'decided',
  'verdict-given',
  'verdict-taken-back',
  'asked',
  'commented',
  'language-confirmed',
  'withdrawn',
];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function placeOf(entry: HistoryEntry, paper: CaseView): string {
  const stage = paper.stages.find(({ step, key }) => step === entry.step && key === entry.stage);
  const step = paper.steps.find(({ key }) => key === entry.step);
  return stage?.title ?? step?.title ?? '';
}

function useAct(paper: CaseView): (entry: HistoryEntry) => string {
  const { t } = useTranslation();
  return (entry) => {
    const { verdict } = entry.details;
    if (entry.action === 'decided' && typeof verdict === 'string') return t(`common.verdict.${verdict}`);
    return t(`log.act.${entry.action}`, {
      place: placeOf(entry, paper),
      number: textOf(entry.details['number']),
    });
  };
}

function LogLine({ entry, paper }: { readonly entry: HistoryEntry; readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const act = useAct(paper)(entry);
  const name = entry.actor?.name ?? t('log.program');
  const actor = entry.actingFor ? `${name}, ${t('common.actingFor', { name: entry.actingFor.name })}` : name;
  const isPersonal = PERSONAL.includes(entry.action);
  const place = entry.action === 'decided' ? placeOf(entry, paper) : '';
  return (
    <li className={styles.entry} title={t('log.hash', { hash: entry.hash })}>
      <div className={isPersonal ? '' : styles.consequence}>
        {isPersonal && <strong>{actor}: </strong>}
        {act}
      </div>
      <div className={styles.quiet}>
        {t('log.entry', { seq: entry.seq })} · {instant(entry.at)} {place && `· ${place}`}
      </div>
      {entry.because && <div className={styles.quiet}>{entry.because.join(' · ')}</div>}
      {entry.remark && <blockquote className={styles.remark}>{entry.remark}</blockquote>}
    </li>
  );
}

/** Everything that happened to a case, newest first. */
export function CaseLog({ caseId, paper }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useHistory(caseId);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <ol className={styles.list} aria-label={t('case.tab.log')}>
      {[...data].reverse().map((entry) => (
        <LogLine key={entry.seq} entry={entry} paper={paper} />
      ))}
    </ol>
  );
}
