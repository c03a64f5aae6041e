import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CaseRecord, RecordName } from '../api/models.ts';
import { CASES } from './cases.ts';

/** Records the engine makes of every case, in the order they are offered. */
export const CASE_RECORDS: readonly RecordName[] = [
  'visa-sheet',
  'acquaintance-sheet',
  'distribution-list',
  'version-history',
  'change-register',
];

export function useCaseRecord(id: string, record: RecordName) {
  return useQuery<CaseRecord>({
    queryKey: [...CASES, id, 'records', record],
    queryFn: () => bodyOf(api.GET('/cases/{id}/records/{record}', { params: { path: { id, record } } })),
  });
}

/** Address of a record as a DOCX. */
export function recordFile(id: string, record: RecordName, language: 'kk' | 'ru'): string {
  return `/api/v1/cases/${id}/records/${record}/document?lang=${language}`;
}
