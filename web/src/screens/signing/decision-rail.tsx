import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { DueLabel } from '../../components/due-label.tsx';
import { CheckList } from '../../components/check-list.tsx';
import { Questions } from '../../components/questions.tsx';
import { VisaSheet } from '../../components/visa-sheet.tsx';
import { useCase } from '../../data/cases.ts';
import { useDryRun, useVisas } from '../../data/case-records.ts';
import { differencePage } from '../../data/differences.ts';
import { useStudentsLine } from '../inbox/inbox-row.tsx';
import { TaskMarks } from '../inbox/task-marks.tsx';
import { DecisionActions } from './decision-actions.tsx';
import styles from './decision-rail.module.css';

function hasMarks({ marks }: InboxTask): boolean {
  return marks.returned || marks.changedSinceYourVisa || marks.remarks > 0;
}

/** Leads to what has changed since the version the person approved. */
function ChangesLink({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const version = task.marks.yourVisaVersion;
  if (version === undefined) return null;
  return <Link to={differencePage(task.case.id, version, task.version)}>{t('difference.openSince', { version })}</Link>;
}

function Question({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const students = useStudentsLine();
  return (
    <div>
      <p className={styles.question}>
        {t(`signing.question.${task.action}`, { author: task.case.author.name, title: task.case.title })}
      </p>
      {task.actingFor && <p className={styles.line}>{t('common.actingFor', { name: task.actingFor.name })}</p>}
      {task.question && (
        <blockquote className={styles.asked}>
          {task.question.from.name}: {task.question.text}
        </blockquote>
      )}
      <p className={styles.line}>
        <DueLabel dueAt={task.dueAt} workingDays={task.dueInWorkingDays} overdue={task.overdue} />
        {' · '}
        {t('inbox.stage', { position: task.stagePosition, count: task.stageCount })}
        {' · '}
        {t('common.version', { version: task.version })}
      </p>
      {task.students.count > 0 && <p className={styles.line}>{students(task.students)}</p>}
      {hasMarks(task) && <TaskMarks marks={task.marks} />}
      {task.marks.changedSinceYourVisa && (
        <p className={styles.line}>
          {t('signing.changed')} <ChangesLink task={task} />
        </p>
      )}
    </div>
  );
}

function Checks({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const { data } = useDryRun(task.case.id, task.version);
  if (!data || data.checks.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('signing.checks')}</h2>
      <CheckList checks={data.checks} />
    </section>
  );
}

function Visas({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const { data } = useVisas(task.case.id);
  if (!data) return null;
  return (
    <section className={styles.part} id="visas" tabIndex={-1}>
      <h2 className={styles.heading}>{t('signing.visas')}</h2>
      <VisaSheet visas={data} />
    </section>
  );
}

function AskedQuestions({ task }: { readonly task: InboxTask }) {
  const { t } = useTranslation();
  const { data } = useCase(task.case.id);
  const others = (data?.questions ?? []).filter(({ id }) => id !== task.id);
  if (others.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('moves.questions')}</h2>
      <Questions questions={others} />
    </section>
  );
}

interface Props {
  readonly task: InboxTask;
  readonly onDecided: () => void;
}

/** What is asked, what the machine and the colleagues say of it, and the answer. */
export function DecisionRail({ task, onDecided }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={styles.rail} aria-label={t('signing.decision')}>
      <div className={styles.facts}>
        <Question task={task} />
        <Checks task={task} />
        <Visas task={task} />
        <AskedQuestions task={task} />
        <Link to={`/cases/${task.case.id}`}>{t('signing.whole')}</Link>
      </div>
      <DecisionActions task={task} onDecided={onDecided} />
    </aside>
  );
}
