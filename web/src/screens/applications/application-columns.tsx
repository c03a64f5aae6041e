import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../api/models.ts';
import styles from '../../components/application/application-state.module.css';
import { ApplicationActs } from '../../components/application/application-acts.tsx';
import { ApplicationState } from '../../components/application/application-state.tsx';
import type { Column } from '../../components/list/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { waitingVisa } from './waiting-visa.ts';

export interface Choice {
  readonly campaign: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Course({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { course, number, credits, amount, reason } = application;
  return (
    <>
      <div>{course.title}</div>
      <div>{t('applications.line', { number, credits, amount: count(amount) })}</div>
      <div>{t(`applications.reason.${reason}`)}</div>
    </>
  );
}

/** Who gave which visa, and for whom. */
function VisaLines({ visas }: Pick<Application, 'visas'>) {
  const { t } = useTranslation();
  return visas.map(({ kind, approved, name, onBehalfOf, basis }) => {
    const acting = onBehalfOf === undefined ? '' : `, ${t('common.actingFor', { name: onBehalfOf })} (${basis})`;
    return (
      <div key={kind} className={styles.quiet}>
        {approved ? t(`applications.visa.${kind}`) : t('applications.visa.declined')} {name}
        {acting}
      </div>
    );
  });
}

function Chooser({ application, chosen, onChoose }: { readonly application: Application } & Omit<Choice, 'campaign'>) {
  const { t } = useTranslation();
  const { id, student, course } = application;
  if (!waitingVisa(application)) return null;
  const change = (isChosen: boolean) =>
    onChoose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <Checkbox
      aria-label={t('applications.select', { name: student.name, course: course.title })}
      checked={chosen.has(id)}
      onChange={({ target }) => change(target.checked)}
    />
  );
}

/** What the list shows of an application. */
export function useApplicationColumns({ campaign, ...choice }: Choice): readonly Column<Application>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'choice',
      title: t('applications.column.choice'),
      cell: (application) => <Chooser application={application} {...choice} />,
    },
    {
      key: 'student',
      title: t('applications.column.student'),
      cell: ({ student }) => (
        <>
          <div>{student.name}</div>
          <div>{t('common.courseAndGroup', { course: student.course, group: student.groupName })}</div>
        </>
      ),
    },
    {
      key: 'course',
      title: t('applications.column.course'),
      cell: (application) => <Course application={application} />,
    },
    {
      key: 'state',
      title: t('applications.column.state'),
      cell: (application) => (
        <>
          <ApplicationState application={application} />
          <VisaLines visas={application.visas} />
        </>
      ),
      grow: true,
    },
    {
      key: 'actions',
      title: t('applications.column.actions'),
      cell: (application) => <ApplicationActs campaign={campaign} application={application} />,
    },
  ];
}
