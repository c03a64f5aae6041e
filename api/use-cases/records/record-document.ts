import type { DocumentModel } from '../../../contracts/document-model.ts';
import type { CaseRecordName } from '../../../contracts/records.schemas.ts';
import type { DocumentView } from '../../../contracts/procedure.ts';
import { NOBODY } from '../../../db/read-models/document-model.ts';
import { readPrintedVisas } from '../../../db/read-models/printed-visas.ts';
import { readAcquaintance } from '../../../db/read-models/records/acquaintance.ts';
import { readDistribution } from '../../../db/read-models/records/distribution.ts';
import { readPaperVersions } from '../../../db/read-models/records/versions.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { dateIn, timeIn } from '../../../platform/clock.ts';
import { recordTitle } from '../../../platform/i18n/record-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { docxFile, type MadeFile } from '../../made-file.ts';
import { printAcquaintance } from '../../present/records/acquaintance-sheet.ts';
import { printRecipient } from '../../present/records/distribution-list.ts';
import { presentChange } from '../../present/records/change-register.ts';
import { printVersion } from '../../present/records/version-history.ts';
import { visibleCaseThen, type CaseThen } from '../view-case-at.ts';
import { partTitles } from './case-record.ts';
import { readChanges } from './change-register.ts';
import { hasNotBegun } from './not-begun.ts';

interface Request {
  readonly id: string;
  readonly record: CaseRecordName;
  /** absent: the asker's, or Kazakh where papers are not made in it */
  readonly lang?: DocumentLanguage | undefined;
  /** as the record stood then; absent: as it stands */
  readonly at?: Instant | undefined;
}

/** What is printed, and in which language. */
interface Wanted {
  readonly record: CaseRecordName;
  readonly language: DocumentLanguage;
}

/**
 * A record of a case as a DOCX, made from the records as they stand or stood. Records hold personal data, so that
 * reading them is recorded.
 *
 * @throws NOT_FOUND when the asker may not see the case · NO_SUCH_MOMENT
 */
export async function makeRecordDocument(deps: AppDeps, asker: Asker, request: Request): Promise<MadeFile> {
  const { id, record } = request;
  const shown = await visibleCaseThen(deps, asker, id, request.at);
  const language = request.lang ?? (asker.language === 'ru' ? 'ru' : 'kk');
  const model = await readModel(deps, shown, { record, language });
  const bytes = await deps.renderDocx({ template: `records/${record}`, model });
  const { personId } = asker.viewer;
  await recordAccess(deps.db, { personId, action: 'document-read', subject: `${id}/${record}`, at: deps.clock.now() });
  return docxFile(bytes, namesOf(shown, { record, language }, deps.settings.timeZone));
}

/** A record of the past bears its moment in the name, so that it is not taken for the present one. */
function namesOf({ row, then }: CaseThen, { record, language }: Wanted, timeZone: string) {
  const number = row.number === null ? [] : [`№ ${row.number}`];
  const moment = then ? [dateIn(timeZone, then.at), timeIn(timeZone, then.at).replaceAll(':', '-')] : [];
  return {
    name: [recordTitle(record, language), ...number, ...moment].join(' '),
    plainName: [record, row.number ?? row.id.slice(-6), ...moment, language].join('-'),
  };
}

async function readModel(deps: AppDeps, shown: CaseThen, wanted: Wanted): Promise<DocumentModel> {
  const { db, settings } = deps;
  const { row, then } = shown;
  const { record, language } = wanted;
  const { timeZone } = settings;
  const { registration } = row.summary;
  const place = { language, timeZone, then };
  return {
    language,
    letterhead: await createSettingsStore(db).letterhead(),
    ...(registration && { number: registration.number, date: registration.registeredOn }),
    signatories: [],
    executor: NOBODY,
    visas: record === 'visa-sheet' ? await readPrintedVisas(db, row.summary, place) : [],
    view: await readView(deps, shown, wanted),
  };
}

async function readView(deps: AppDeps, shown: CaseThen, { record, language }: Wanted): Promise<DocumentView> {
  const { row, then } = shown;
  const { timeZone } = deps.settings;
  const items = await readItems(deps, shown, { record, language });
  return {
    about: row.title[language],
    asOf: deps.clock.today(),
    ...(then && { moment: { date: dateIn(timeZone, then.at), time: timeIn(timeZone, then.at) } }),
    notBegun: hasNotBegun(record, row.summary, items),
    items,
  } as unknown as DocumentView;
}

/** The lines of a record as its template prints them; those of the visa sheet stand where every paper has them. */
async function readItems(
  { db, settings: { timeZone } }: AppDeps,
  { row, then }: CaseThen,
  { record, language }: Wanted,
): Promise<readonly object[]> {
  const at = { timeZone, then };
  switch (record) {
    case 'visa-sheet':
      return [];
    case 'change-register':
      return (await readChanges(db, row, then?.at)).map((change) => presentChange(change, language));
    case 'acquaintance-sheet':
      return (await readAcquaintance(db, row.id, at)).map((line) => printAcquaintance(line, language, timeZone));
    case 'distribution-list':
      return (await readDistribution(db, row.id, then)).map((line) => printRecipient(line, language, timeZone));
    case 'version-history': {
      const place = { timeZone, partTitle: partTitles(row) };
      return (await readPaperVersions(db, row.summary, then)).map((line) => printVersion(line, language, place));
    }
  }
}
