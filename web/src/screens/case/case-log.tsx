import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView, HistoryEntry } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { momentAddress } from '../../data/moment-address.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { upTo } from '../../components/up-to.ts';
import { useHistory } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-log.module.css';

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
  'wait-overruled',
];

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The file of the nomenclature; its year was not kept at first. */
function fileOf({ details }: HistoryEntry): string {
  const file = details['file'];
  const year = typeof file === 'object' && file !== null && 'year' in file ? `/${String(file.year)}` : '';
  return `${textOf(details['nomenclature'])}${year}`;
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
      file: fileOf(entry),
    });
  };
}

interface LineProps {
  readonly entry: HistoryEntry;
  readonly paper: CaseView;
  /** nothing else came of what was done with it: the paper stood for a while as it was then */
  readonly isLast: boolean;
}

/** When it was, and the way to how the paper stood then. */
function EntryMoment({ entry, paper, isLast }: LineProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const place = entry.action === 'decided' ? placeOf(entry, paper) : '';
  return (
    <div className={styles.quiet}>
      {t('log.entry', { seq: entry.seq })} · {moment(entry.at)} {place && `· ${place}`}
      {isLast && (
        <>
          {' · '}
          <Link to={momentAddress(`/cases/${paper.id}`, entry.at)}>{t('case.past.show')}</Link>
        </>
      )}
    </div>
  );
}

function LogLine({ entry, paper, isLast }: LineProps) {
  const { t } = useTranslation();
  const act = useAct(paper)(entry);
  const name = entry.actor?.name ?? t('log.program');
  const actor = entry.actingFor ? `${name}, ${t('common.actingFor', { name: entry.actingFor.name })}` : name;
  const isPersonal = PERSONAL.includes(entry.action);
  return (
    <li className={styles.entry} title={t('log.hash', { hash: entry.hash })}>
      <div className={isPersonal ? '' : styles.consequence}>
        {isPersonal && <strong>{actor}: </strong>}
        {act}
      </div>
      <EntryMoment entry={entry} paper={paper} isLast={isLast} />
      {entry.because && <div className={styles.quiet}>{entry.because.join(' · ')}</div>}
      {entry.remark && <blockquote className={styles.remark}>{entry.remark}</blockquote>}
    </li>
  );
}

/** Everything that happened to a case, newest first, with the way to how the paper stood after each change. */
export function CaseLog({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useHistory(paper.id);
  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={5} />;
  return (
    <ol className={styles.list} aria-label={t('case.tab.log')}>
      {[...upTo(paper.asOf, data)].reverse().map((entry, index, entries) => (
        <LogLine key={entry.seq} entry={entry} paper={paper} isLast={entries[index - 1]?.at !== entry.at} />
      ))}
    </ol>
  );
}
