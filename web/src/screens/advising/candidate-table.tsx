import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignCandidateFilter } from '../../api/models.ts';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { useCampaignCandidates } from '../../data/advising.ts';
import { ApplyForMany } from './apply-for-many.tsx';
import { useCandidateColumns } from './candidate-columns.tsx';

interface Props {
  readonly campaign: string;
  readonly filter: CampaignCandidateFilter;
}

/** Candidates with what they may take; with a course chosen, many are applied for at once. */
export function CandidateTable({ campaign, filter }: Props) {
  const { t } = useTranslation();
  const list = useCampaignCandidates(campaign, filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useCandidateColumns({ course: filter.course, chosen, onChoose: setChosen });
  return (
    <>
      <ListBody
        list={list}
        isFiltered={Boolean(filter.q ?? filter.course ?? filter.applied)}
        empty={{ title: t('advising.empty.title'), text: t('advising.empty.text') }}
      >
        <DataTable
          label={t('advising.title')}
          columns={columns}
          rows={list.items}
          rowKey={({ student }) => student.id}
          rowLink={({ student }) => `/advising/${campaign}/${student.id}`}
        />
      </ListBody>
      {filter.course !== undefined && (
        <ApplyForMany
          campaign={campaign}
          course={filter.course}
          candidates={list.items}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </>
  );
}
