import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignCandidate } from '../../api/models.ts';
import { Grounds } from '../../components/grounds.tsx';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { PlaceOfStudy } from '../../components/place-of-study.tsx';
import { useGrade } from '../students/record/use-grade.ts';
import styles from './advising.module.css';
import { openGround } from './open-ground.ts';

interface Choice {
  /** absent: nobody is chosen */
  readonly course: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

function Chooser({ candidate, course, chosen, onChoose }: Choice & { readonly candidate: CampaignCandidate }) {
  const { t } = useTranslation();
  const { id, name } = candidate.student;
  if (course === undefined || !openGround(candidate, course)) return null;
  const change = (isChosen: boolean) =>
    onChoose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  return (
    <span className={styles.above}>
      <Checkbox
        aria-label={t('advising.select', { name })}
        checked={chosen.has(id)}
        onChange={({ target }) => change(target.checked)}
      />
    </span>
  );
}

/** What the list shows of a candidate. */
export function useCandidateColumns(choice: Choice): readonly Column<CampaignCandidate>[] {
  const { t } = useTranslation();
  const { points } = useGrade();
  const chooser: Column<CampaignCandidate> = {
    key: 'choice',
    title: t('applications.column.choice'),
    cell: (candidate) => <Chooser candidate={candidate} {...choice} />,
  };
  return [
    ...(choice.course === undefined ? [] : [chooser]),
    {
      key: 'name',
      title: t('study.candidate.name'),
      cell: ({ student, hasAccount }) => (
        <>
          {student.name} {!hasAccount && <Mark tone="quiet">{t('advising.noAccount')}</Mark>}
        </>
      ),
      grow: true,
    },
    {
      key: 'group',
      title: t('study.candidate.group'),
      cell: ({ student }) => <PlaceOfStudy course={student.course} groupName={student.groupName} />,
    },
    { key: 'gpa', title: t('study.candidate.gpa'), cell: ({ gpa }) => gpa !== undefined && points(gpa) },
    { key: 'grounds', title: t('study.candidate.grounds'), cell: ({ grounds }) => <Grounds grounds={grounds} /> },
    {
      key: 'applications',
      title: t('advising.applications'),
      cell: ({ applications: count }) => (count === 0 ? t('advising.noneYet') : t('advising.made', { count })),
    },
  ];
}
