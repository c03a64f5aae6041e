import type { DocumentModel } from '../../../contracts/document-model.ts';
import type { CaseRecordName } from '../../../contracts/records.schemas.ts';
import type { DocumentView } from '../../../contracts/procedure.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import { readPrintedVisas } from '../../../db/read-models/printed-visas.ts';
import { readAcquaintance } from '../../../db/read-models/records/acquaintance.ts';
import { readDistribution } from '../../../db/read-models/records/distribution.ts';
import { readPaperVersions } from '../../../db/read-models/records/versions.ts';
import type { CaseRow } from '../../../db/read-models/cases.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { recordTitle } from '../../../platform/i18n/record-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, type MadeFile } from '../../made-file.ts';
import { printAcquaintance } from '../../present/records/acquaintance-sheet.ts';
import { printRecipient } from '../../present/records/distribution-list.ts';
import { presentChange } from '../../present/records/change-register.ts';
import { printVersion } from '../../present/records/version-history.ts';
import { visibleCase } from '../visible-case.ts';
import { partTitles } from './case-record.ts';
import { readChanges } from './change-register.ts';

interface Request {
  readonly id: string;
  readonly record: CaseRecordName;
  /** absent: the asker's, or Kazakh where papers are not made in it */
  readonly lang?: DocumentLanguage | undefined;
}

/**
 * A record of a case as a DOCX, made from the records as they stand. Records hold personal data, so that reading them
 * is recorded.
 *
 * @throws NOT_FOUND when the asker may not see the case
 */
export async function makeRecordDocument(deps: AppDeps, asker: Asker, request: Request): Promise<MadeFile> {
  const { id, record } = request;
  const row = await visibleCase(deps, asker, id);
  const language = request.lang ?? (asker.language === 'ru' ? 'ru' : 'kk');
  const model = await readModel(deps, row, { record, language });
  const bytes = await deps.renderDocx({ template: `records/${record}`, model });
  const { personId } = asker.viewer;
  await recordAccess(deps.db, { personId, action: 'document-read', subject: `${id}/${record}`, at: deps.clock.now() });
  const number = row.number ?? '';
  const name = [recordTitle(record, language), ...(number ? [`№ ${number}`] : [])].join(' ');
  return docxFile(bytes, { name, plainName: [record, row.number ?? id.slice(-6), language].join('-') });
}

async function readModel(
  deps: AppDeps,
  row: CaseRow,
  { record, language }: { readonly record: CaseRecordName; readonly language: DocumentLanguage },
): Promise<DocumentModel> {
  const { db, clock, settings } = deps;
  const { timeZone } = settings;
  const { registration } = row.summary;
  const items = await readItems(deps, row, { record, language });
  return {
    language,
    letterhead: await createSettingsStore(db).letterhead(),
    ...(registration && { number: registration.number, date: registration.registeredOn }),
    signatories: [],
    executor: NOBODY,
    visas: record === 'visa-sheet' ? await readPrintedVisas(db, row.summary, { language, timeZone }) : [],
    view: { about: row.title[language], asOf: clock.today(), items } as unknown as DocumentView,
  };
}

/** The lines of a record as its template prints them; those of the visa sheet stand where every paper has them. */
async function readItems(
  deps: AppDeps,
  row: CaseRow,
  { record, language }: { readonly record: CaseRecordName; readonly language: DocumentLanguage },
): Promise<readonly object[]> {
  const { db, settings } = deps;
  const { timeZone } = settings;
  switch (record) {
    case 'visa-sheet':
      return [];
    case 'change-register':
      return (await readChanges(deps, row)).map((change) => presentChange(change, language));
    case 'acquaintance-sheet':
      return (await readAcquaintance(db, row.id, timeZone)).map((line) => printAcquaintance(line, language, timeZone));
    case 'distribution-list':
      return (await readDistribution(db, row.id)).map((line) => printRecipient(line, language, timeZone));
    case 'version-history': {
      const place = { timeZone, partTitle: partTitles(row) };
      return (await readPaperVersions(db, row.id)).map((line) => printVersion(line, language, place));
    }
  }
}
