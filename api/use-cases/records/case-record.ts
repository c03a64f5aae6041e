import type { CaseRecord, CaseRecordName } from '../../../contracts/records.schemas.ts';
import { readAcquaintance } from '../../../db/read-models/records/acquaintance.ts';
import { readDistribution } from '../../../db/read-models/records/distribution.ts';
import { readPaperVersions } from '../../../db/read-models/records/versions.ts';
import { readVisaSheet } from '../../../db/read-models/records/visas.ts';
import type { CaseRow } from '../../../db/read-models/cases.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { partTitleOf } from '../../present/content-schema.ts';
import { presentAcquaintance } from '../../present/records/acquaintance-sheet.ts';
import { presentRecipient } from '../../present/records/distribution-list.ts';
import { presentChange } from '../../present/records/change-register.ts';
import { presentVersion, type PartTitle } from '../../present/records/version-history.ts';
import { presentStandingVisa } from '../../present/records/visa-sheet.ts';
import { kindOfCase } from '../edit-case.ts';
import { visibleCase } from '../visible-case.ts';
import { readChanges } from './change-register.ts';

/** A record of a case as data, in the reader's language. @throws NOT_FOUND when they may not see the case */
export async function readCaseRecord(
  deps: AppDeps,
  asker: Asker,
  { id, record }: { readonly id: string; readonly record: CaseRecordName },
): Promise<CaseRecord> {
  const row = await visibleCase(deps, asker, id);
  const { db, settings } = deps;
  const { language } = asker;
  switch (record) {
    case 'visa-sheet': {
      const visas = await readVisaSheet(db, row.summary, settings);
      return { record, items: visas.map((visa) => presentStandingVisa(visa, language)) };
    }
    case 'acquaintance-sheet': {
      const people = await readAcquaintance(db, id, settings.timeZone);
      return { record, items: people.map((person) => presentAcquaintance(person, language)) };
    }
    case 'distribution-list': {
      const recipients = await readDistribution(db, id);
      return { record, items: recipients.map((recipient) => presentRecipient(recipient, language)) };
    }
    case 'version-history': {
      const versions = await readPaperVersions(db, id);
      return { record, items: versions.map((version) => presentVersion(version, language, partTitles(row))) };
    }
    case 'change-register': {
      const changes = await readChanges(deps, row);
      return { record, items: changes.map((change) => presentChange(change, language)) };
    }
  }
}

/** Titles of the parts of a case's content, as its form names them. */
export function partTitles({ summary }: CaseRow): PartTitle {
  const kind = kindOfCase(summary);
  return (part, language) => partTitleOf(kind, part, language);
}
