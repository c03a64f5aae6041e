import type { CaseRecord } from '../../../contracts/records.schemas.ts';
import type { StandingVisa } from '../../../db/read-models/records/visas.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { presentDoer } from './doer.ts';

type Line = Extract<CaseRecord, { record: 'visa-sheet' }>['items'][number];

export function presentStandingVisa(row: StandingVisa, language: Language): Line {
  const { verdict, remark, at, version, carried } = row;
  return { ...presentDoer(row, language), verdict, ...(remark !== null && { remark }), at, version, carried };
}
