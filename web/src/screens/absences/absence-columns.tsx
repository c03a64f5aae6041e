import { useTranslation } from 'react-i18next';
import type { Absence, AbsenceStatus } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark, type MarkTone } from '../../components/mark.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './absence-columns.module.css';
import { CancelAbsence } from './cancel-absence.tsx';

const TONES: Readonly<Record<AbsenceStatus, MarkTone>> = {
  coming: 'accent',
  current: 'soon',
  past: 'quiet',
  cancelled: 'quiet',
};

function Who({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation();
  const { person, post, problem, cancelReason } = absence;
  return (
    <>
      <div>
        {person.name} · <span className={styles.quiet}>{post}</span>
      </div>
      {problem && <div className={styles.problem}>{problem.message}</div>}
      {cancelReason && <div className={styles.quiet}>{t('absences.cancelledBecause', { reason: cancelReason })}</div>}
    </>
  );
}

/** Without the heads of the columns, on a narrow window, the name needs its word. */
function Deputy({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.label}>{t('absences.column.deputy')}: </span>
      {name}
    </>
  );
}

function Scope({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation();
  const processes = absence.processes?.map(({ title }) => title) ?? [t('absences.allProcedures')];
  const units = absence.units?.map(({ title }) => title) ?? [];
  return <div className={styles.scope}>{[...processes, ...units].join('; ')}</div>;
}

/** What the list shows of an absence. */
export function useAbsenceColumns(): readonly Column<Absence>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  return [
    {
      key: 'person',
      title: t('absences.column.person'),
      cell: (absence) => <Who absence={absence} />,
      grow: true,
    },
    {
      key: 'dates',
      title: t('absences.column.dates'),
      cell: ({ from, to }) => t('absences.dates', { from: day(from), to: day(to) }),
    },
    {
      key: 'deputy',
      title: t('absences.column.deputy'),
      cell: ({ deputy }) => <Deputy name={deputy?.name ?? t('absences.noDeputy')} />,
    },
    { key: 'scope', title: t('absences.column.scope'), cell: (absence) => <Scope absence={absence} /> },
    {
      key: 'basis',
      title: t('absences.column.basis'),
      cell: ({ basis }) => t('absences.basis', { number: basis.number, day: day(basis.date) }),
    },
    {
      key: 'status',
      title: t('absences.column.status'),
      cell: ({ status }) => <Mark tone={TONES[status]}>{t(`absences.status.${status}`)}</Mark>,
    },
    {
      key: 'actions',
      title: t('absences.column.actions'),
      cell: (absence) => absence.allowedActions.includes('cancel') && <CancelAbsence absence={absence} />,
    },
  ];
}
