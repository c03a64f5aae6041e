import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { InboxTask } from '../../api/models.ts';
import { DueLabel } from '../../components/due-label.tsx';
import styles from './inbox-row.module.css';
import { TaskMarks } from './task-marks.tsx';

/** Whom a paper is about: the first names and how many more. */
export function useStudentsLine(): (students: InboxTask['students']) => string {
  const { t } = useTranslation();
  return ({ count, first }) => {
    const names = first.slice(0, 2).join(', ');
    const rest = count - Math.min(first.length, 2);
    return rest > 0 && names ? t('inbox.studentsMore', { names, count: rest }) : names;
  };
}

interface Props {
  readonly task: InboxTask;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One paper at a glance: what is asked, what, from whom, till when. */
export function InboxRow({ task, isChosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { search } = useLocation();
  const students = useStudentsLine();
  const { case: paper } = task;
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.choice ?? ''}
        aria-label={t('batch.choose', { title: paper.title })}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <span className={styles.action}>{t(`common.action.${task.action}`)}</span>
      <div className={styles.what}>
        <Link to={{ pathname: `/inbox/${task.id}`, search }} className={styles.link}>
          {paper.title}
        </Link>
        <div className={styles.about}>
          {paper.kindTitle} · {paper.number ? t('common.number', { number: paper.number }) : t('common.draft')}
          {task.actingFor && ` · ${t('common.actingFor', { name: task.actingFor.name })}`}
          {task.students.count > 0 && ` · ${students(task.students)}`}
        </div>
      </div>
      <TaskMarks marks={task.marks} />
      <div className={styles.from}>
        <div>{paper.author.name}</div>
        <div className={styles.about}>{task.units.join(', ')}</div>
      </div>
      <span className={styles.stage}>{t('inbox.stage', { position: task.stagePosition, count: task.stageCount })}</span>
      <span className={styles.due}>
        <DueLabel dueAt={task.dueAt} workingDays={task.dueInWorkingDays} overdue={task.overdue} />
      </span>
    </li>
  );
}
