/** Files of the nomenclature as the archive and the registrar read them. */
import type { Knex } from 'knex';
import type { KeepingPeriod } from '../../domain/filing/retention-rule.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';

/** The edition the terms of a file rest on. */
export interface RetentionRow {
  readonly classTitle: LocalizedText;
  readonly validFrom: IsoDate;
  readonly period: KeepingPeriod | null;
  readonly archiveAfterYears: number | null;
  readonly item: string | null;
  readonly source: LocalizedText;
  readonly confirmed: boolean;
}

interface FileRow {
  readonly index: string;
  readonly year: number;
  /** null: the index stands in no nomenclature */
  readonly title: LocalizedText | null;
  readonly retention: RetentionRow | null;
  readonly archiveBy: IsoDate | null;
  readonly keepUntil: IsoDate | null;
}

export interface OfficeFileRow extends FileRow {
  readonly unit: LocalizedText | null;
  readonly papers: number;
}

export interface CaseFileRow extends FileRow {
  readonly filedAt: Instant;
}

export interface OfficeFileFilter {
  readonly year?: number | undefined;
  /** handed over before the day: from, up to and without it; unknown: no day is laid down */
  readonly archive?: { readonly from?: IsoDate; readonly before: IsoDate } | 'unknown' | undefined;
}

const RETENTION = `case when retention_rules.id is not null then jsonb_build_object(
  'classTitle', retention_classes.title, 'validFrom', retention_rules.valid_from, 'period', retention_rules.period,
  'archiveAfterYears', retention_rules.archive_after_years, 'item', retention_rules.item,
  'source', retention_rules.source, 'confirmed', retention_rules.confirmed) end as retention`;
const PAPERS = `(select count(*)::int from case_files where case_files.nomenclature = office_files.index
  and case_files.year = office_files.year) as papers`;

/** The most urgent first; those without a day of handing over last. */
export async function readOfficeFiles(
  db: Knex,
  { year, archive }: OfficeFileFilter,
): Promise<readonly OfficeFileRow[]> {
  const query = files(db)
    .leftJoin('units', 'units.id', 'nomenclature.unit_id')
    .select(db.raw(PAPERS), 'units.title as unit')
    .orderByRaw('office_files.archive_by asc nulls last, office_files.year, office_files.index');
  if (year !== undefined) query.where('office_files.year', year);
  if (archive === 'unknown') query.whereNull('office_files.archive_by');
  else if (archive) {
    query.where('office_files.archive_by', '<', archive.before);
    if (archive.from !== undefined) query.where('office_files.archive_by', '>=', archive.from);
  }
  return (await query) as OfficeFileRow[];
}

/** Years with files, newest first. */
export async function readFileYears(db: Knex): Promise<readonly number[]> {
  return db('office_files').distinct('year').orderBy('year', 'desc').pluck('year');
}

/** The file a case lies in; nothing before it is filed. */
export async function readCaseFile(db: Knex, caseId: string): Promise<CaseFileRow | undefined> {
  return files(db)
    .join('case_files', (join) =>
      join.on('case_files.nomenclature', 'office_files.index').on('case_files.year', 'office_files.year'),
    )
    .where('case_files.case_id', caseId)
    .select('case_files.filed_at as filedAt')
    .first<CaseFileRow | undefined>();
}

/** The edition with an id. */
export async function readRetention(db: Knex, ruleId: string): Promise<RetentionRow | undefined> {
  const row = await db('retention_rules')
    .join('retention_classes', 'retention_classes.key', 'retention_rules.retention_class')
    .where('retention_rules.id', ruleId)
    .select(db.raw(RETENTION))
    .first<{ retention: RetentionRow } | undefined>();
  return row?.retention;
}

/** Titles of the files of the nomenclature, by index. */
export async function readFileTitles(db: Knex): Promise<ReadonlyMap<string, LocalizedText>> {
  const rows: { index: string; title: LocalizedText }[] = await db('nomenclature').select('index', 'title');
  return new Map(rows.map(({ index, title }) => [index, title]));
}

function files(db: Knex): Knex.QueryBuilder {
  return db('office_files')
    .leftJoin('nomenclature', 'nomenclature.index', 'office_files.index')
    .leftJoin('retention_rules', 'retention_rules.id', 'office_files.rule_id')
    .leftJoin('retention_classes', 'retention_classes.key', 'office_files.retention_class')
    .select(
      'office_files.index',
      'office_files.year',
      'nomenclature.title',
      'office_files.archive_by as archiveBy',
      'office_files.keep_until as keepUntil',
      db.raw(RETENTION),
    );
}
