/** The one numbered line of migrations, in order. */
import type { Knex } from 'knex';
import * as directory from './20261121T0900_directory.ts';
import * as cases from './20261121T0910_cases.ts';
import * as access from './20261121T0920_access.ts';
import * as absences from './20261121T0930_absences.ts';
import * as pastAnswers from './20261121T1210_past_answers.ts';
import * as mails from './20261121T1225_mails.ts';
import * as workingCalendar from './20261121T1230_working_calendar.ts';
import * as annulment from './20261121T1240_annulment.ts';
import * as routeVersions from './20261121T1250_route_versions.ts';
import * as waits from './20261121T1640_waits.ts';
import * as campaigns from './20261121T1800_campaigns.ts';
import * as academicRecord from './20261121T1801_academic_record.ts';
import * as officeFiles from './20261121T1802_office_files.ts';
import * as applicationNumbers from './20261121T1811_application_numbers.ts';
import * as campaignGroups from './20261121T1835_campaign_groups.ts';
import * as imports from './20261121T1830_imports.ts';
import * as failedResults from './20261121T1831_failed_results.ts';
import * as signatures from './20261121T1845_signatures.ts';
import * as missedWaits from './20261121T1850_missed_waits.ts';
import * as bankStatements from './20261121T1905_bank_statements.ts';
import * as paymentsTakenBack from './20261121T2110_payments_taken_back.ts';
import * as applicationVisas from './20261121T2135_application_visas.ts';
import * as sheetImports from './20261121T2145_sheet_imports.ts';
import * as messageMails from './20261121T2150_message_mails.ts';
import * as keptGroups from './20261121T2155_kept_groups.ts';
import * as pendingRemarks from './20261122T0010_pending_remarks.ts';
import * as deputyChains from './20261122T0040_deputy_chains.ts';
import * as pendingWritings from './20261122T0410_pending_writings.ts';

const MIGRATIONS = {
  '20261121T0900_directory': directory,
  '20261121T0910_cases': cases,
  '20261121T0920_access': access,
  '20261121T0930_absences': absences,
  '20261121T1210_past_answers': pastAnswers,
  '20261121T1225_mails': mails,
  '20261121T1230_working_calendar': workingCalendar,
  '20261121T1240_annulment': annulment,
  '20261121T1250_route_versions': routeVersions,
  '20261121T1640_waits': waits,
  '20261121T1800_campaigns': campaigns,
  '20261121T1801_academic_record': academicRecord,
  '20261121T1802_office_files': officeFiles,
  '20261121T1811_application_numbers': applicationNumbers,
  '20261121T1835_campaign_groups': campaignGroups,
  '20261121T1830_imports': imports,
  '20261121T1831_failed_results': failedResults,
  '20261121T1845_signatures': signatures,
  '20261121T1850_missed_waits': missedWaits,
  '20261121T1905_bank_statements': bankStatements,
  '20261121T2110_payments_taken_back': paymentsTakenBack,
  '20261121T2135_application_visas': applicationVisas,
  '20261121T2145_sheet_imports': sheetImports,
  '20261121T2150_message_mails': messageMails,
  '20261121T2155_kept_groups': keptGroups,
  '20261122T0010_pending_remarks': pendingRemarks,
  '20261122T0040_deputy_chains': deputyChains,
  '20261122T0410_pending_writings': pendingWritings,
} as const;

type MigrationName = keyof typeof MIGRATIONS;

/** Gives knex the migrations as modules, so that they run the same from source and from the build. */
export const migrationSource: Knex.MigrationSource<MigrationName> = {
  getMigrations: () => Promise.resolve(Object.keys(MIGRATIONS) as MigrationName[]),
  getMigrationName: (name) => name,
  getMigration: (name) => Promise.resolve(MIGRATIONS[name]),
};
