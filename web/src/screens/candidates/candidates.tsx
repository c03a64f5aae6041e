import { useTranslation } from 'react-i18next';
import type { Candidate, CandidateFilter, CandidateReason } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { Grounds } from '../../components/grounds.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PlaceOfStudy } from '../../components/place-of-study.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCandidates } from '../../data/academic-record.ts';
import { useGrade } from '../students/record/use-grade.ts';

const REASONS: readonly CandidateReason[] = ['academic-debt', 'curriculum-difference', 'gpa-raise'];

function useColumns(): readonly Column<Candidate>[] {
  const { t } = useTranslation();
  const { points } = useGrade();
  return [
    { key: 'name', title: t('study.candidate.name'), cell: ({ student }) => student.name, grow: true },
    {
      key: 'group',
      title: t('study.candidate.group'),
      cell: ({ student }) => <PlaceOfStudy course={student.course} groupName={student.groupName} />,
    },
    {
      key: 'language',
      title: t('study.candidate.language'),
      cell: ({ student }) => t(`paper.language.${student.studyLanguage}`),
    },
    { key: 'gpa', title: t('study.candidate.gpa'), cell: ({ gpa }) => gpa !== undefined && points(gpa) },
    { key: 'grounds', title: t('study.candidate.grounds'), cell: ({ grounds }) => <Grounds grounds={grounds} /> },
  ];
}

/** Students with a ground for a summer semester, by the rules of today. */
export function Candidates() {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const filter: CandidateFilter = { reason: get('reason') as CandidateReason | undefined };
  const list = useCandidates(filter);
  const columns = useColumns();
  const reasons = REASONS.map((value) => ({ value, label: t(`study.reason.${value}`) }));
  return (
    <>
      <PageHead title={t('study.candidates.title')} note={t('study.candidates.note')} />
      <FilterBar label={t('common.filters')}>
        <ChoiceFilter
          label={t('study.candidates.anyReason')}
          value={filter.reason}
          options={reasons}
          onChange={(value) => set('reason', value)}
        />
      </FilterBar>
      <ListBody
        list={list}
        isFiltered={Boolean(filter.reason)}
        empty={{ title: t('study.candidates.empty.title'), text: t('study.candidates.empty.text') }}
      >
        <DataTable
          label={t('study.candidates.title')}
          columns={columns}
          rows={list.items}
          rowKey={({ student }) => student.id}
          rowLink={({ student }) => `/students/${student.id}`}
        />
      </ListBody>
    </>
  );
}
