import type { CaseRecord, CaseRecordName } from '../../../contracts/records.schemas.ts';
import { readAcquaintance } from '../../../db/read-models/records/acquaintance.ts';
import { readDistribution } from '../../../db/read-models/records/distribution.ts';
import { readPaperVersions } from '../../../db/read-models/records/versions.ts';
import { readVisaSheet } from '../../../db/read-models/records/visas.ts';
import type { CaseRow } from '../../../db/read-models/cases.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { partTitleOf } from '../../present/content-schema.ts';
import { presentAcquaintance } from '../../present/records/acquaintance-sheet.ts';
import { presentRecipient } from '../../present/records/distribution-list.ts';
import { presentChange } from '../../present/records/change-register.ts';
import { presentVersion, type PartTitle } from '../../present/records/version-history.ts';
import { presentStandingVisa } from '../../present/records/visa-sheet.ts';
import { kindOfCase } from '../edit-case.ts';
import { visibleCaseThen, type CaseThen } from '../view-case-at.ts';
import { readChanges } from './change-register.ts';
import { hasNotBegun } from './not-begun.ts';

interface Request {
  readonly id: string;
  readonly record: CaseRecordName;
  /** as the record stood then; absent: as it stands */
  readonly at?: Instant | undefined;
}

/**
 * A record of a case as data, in the reader's language.
 *
 * @throws NOT_FOUND when they may not see the case · NO_SUCH_MOMENT
 */
export async function readCaseRecord(deps: AppDeps, asker: Asker, { id, record, at }: Request): Promise<CaseRecord> {
  const shown = await visibleCaseThen(deps, asker, id, at);
  const lines = await readLines(deps, shown, { record, language: asker.language });
  const notBegun = hasNotBegun(record, shown.row.summary, lines.items);
  return { ...lines, ...(at !== undefined && { asOf: at }), ...(notBegun && { notBegun }) };
}

async function readLines(
  { db, settings: { timeZone } }: AppDeps,
  { row, then }: CaseThen,
  { record, language }: { readonly record: CaseRecordName; readonly language: Language },
): Promise<CaseRecord> {
  switch (record) {
    case 'visa-sheet': {
      const visas = await readVisaSheet(db, row.summary, { timeZone, then });
      return { record, items: visas.map((visa) => presentStandingVisa(visa, language)) };
    }
    case 'acquaintance-sheet': {
      const people = await readAcquaintance(db, row.id, { timeZone, then });
      return { record, items: people.map((person) => presentAcquaintance(person, language)) };
    }
    case 'distribution-list': {
      const recipients = await readDistribution(db, row.id, then);
      return { record, items: recipients.map((recipient) => presentRecipient(recipient, language)) };
    }
    case 'version-history': {
      const versions = await readPaperVersions(db, row.summary, then);
      return { record, items: versions.map((version) => presentVersion(version, language, partTitles(row))) };
    }
    case 'change-register': {
      const changes = await readChanges(db, row, then?.at);
      return { record, items: changes.map((change) => presentChange(change, language)) };
    }
  }
}

/** Titles of the parts of a case's content, as its form names them. */
export function partTitles({ summary }: CaseRow): PartTitle {
  const kind = kindOfCase(summary);
  return (part, language) => partTitleOf(kind, part, language);
}
