import { useTranslation } from 'react-i18next';
import type { CampaignGroup } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { Mark } from '../../../components/mark.tsx';
import { GroupStatusMark } from './group-status.tsx';
import { Proposals } from './proposals.tsx';

/** What the list shows of a group. */
export function useGroupColumns(): readonly Column<CampaignGroup>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('groups.column.name'), cell: ({ name }) => name },
    { key: 'course', title: t('groups.column.course'), cell: ({ course }) => course.title, grow: true },
    { key: 'language', title: t('groups.column.language'), cell: ({ language }) => t(`paper.language.${language}`) },
    {
      key: 'people',
      title: t('groups.column.people'),
      cell: ({ people, belowMinimum }) => (
        <>
          {people} {belowMinimum && <Mark tone="soon">{t('groups.small')}</Mark>}
        </>
      ),
    },
    { key: 'status', title: t('groups.column.status'), cell: ({ status }) => <GroupStatusMark status={status} /> },
    { key: 'teacher', title: t('groups.column.teacher'), cell: ({ teacher }) => teacher },
    {
      key: 'proposals',
      title: t('groups.column.proposals'),
      cell: ({ proposals }) => <Proposals proposals={proposals} />,
    },
  ];
}
