import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CaseRecord, RecordName } from '../api/models.ts';
import { CASES } from './cases.ts';
import { definedOnly } from './defined-only.ts';
import { momentAddress } from './moment-address.ts';

/** Records the engine makes of every case, in the order they are offered. */
export const CASE_RECORDS: readonly RecordName[] = [
  'visa-sheet',
  'acquaintance-sheet',
  'distribution-list',
  'version-history',
  'change-register',
];

/** A record of a case as it stood at a moment; as it stands without one. */
export function useCaseRecord(id: string, record: RecordName, at: string | undefined) {
  return useQuery<CaseRecord>({
    queryKey: [...CASES, id, 'records', record, at],
    queryFn: () =>
      bodyOf(api.GET('/cases/{id}/records/{record}', { params: { path: { id, record }, query: definedOnly({ at }) } })),
  });
}

interface RecordForm {
  readonly lang: 'kk' | 'ru';
  readonly at: string | undefined;
}

/** Address of the page of a record, as it stood at a moment or as it stands. */
export function recordPage(id: string, record: RecordName, at: string | undefined): string {
  return momentAddress(`/cases/${id}/records/${record}`, at);
}

/** Address of a record as a DOCX. */
export function recordFile(id: string, record: RecordName, form: RecordForm): string {
  const query = new URLSearchParams(definedOnly({ ...form })).toString();
  return `/api/v1/cases/${id}/records/${record}/document?${query}`;
}
