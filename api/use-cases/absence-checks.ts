import { DateTime } from 'luxon';
import type { EnterAbsence } from '../../contracts/absences.schemas.ts';
import { AppError, type FieldError } from '../../contracts/errors.ts';
import { readColleague } from '../../db/read-models/colleagues.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { fieldText, type FieldCode } from '../../platform/i18n/field-text.ts';
import { SUBSTITUTED_WORK } from '../../processes/substituted-work.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';

/** Longer than any leave the labour law knows. */
const MOST_YEARS = 4;

interface Fault {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly limit?: string;
}

/** Says all that is wrong with an absence at once. @throws ABSENCE_INVALID with pointers */
export async function refuseUnfitAbsence(deps: AppDeps, { language }: Asker, body: EnterAbsence): Promise<void> {
  const faults = [
    ...faultsOfDates(body, deps.clock.today()),
    ...(await faultsOfPeople(deps, body)),
    ...(await faultsOfScope(deps, body)),
  ];
  if (faults.length === 0) return;
  const fields = faults.map(({ pointer, code, limit }): FieldError => ({
    pointer,
    code,
    detail: fieldText(code, language, limit),
  }));
  throw new AppError('ABSENCE_INVALID', { fields });
}

function faultsOfDates({ from, to }: EnterAbsence, today: string): readonly Fault[] {
  const limit = DateTime.fromISO(today).plus({ years: MOST_YEARS }).toISODate() ?? today;
  if (to < from) return [{ pointer: '/to', code: 'ENDS_BEFORE_START' }];
  if (to < today) return [{ pointer: '/to', code: 'ENDED_ALREADY' }];
  return to > limit ? [{ pointer: '/to', code: 'TOO_BIG', limit }] : [];
}

async function faultsOfPeople({ db }: AppDeps, { person, deputy }: EnterAbsence): Promise<readonly Fault[]> {
  const isOwn = deputy === person;
  const [absent, acting] = await Promise.all([
    readColleague(db, person),
    deputy && !isOwn ? readColleague(db, deputy) : undefined,
  ]);
  const faults: Fault[] = absent ? [] : [{ pointer: '/person', code: 'NOT_ON_STAFF' }];
  if (isOwn) faults.push({ pointer: '/deputy', code: 'OWN_DEPUTY' });
  else if (deputy !== undefined && !acting) faults.push({ pointer: '/deputy', code: 'NOT_ON_STAFF' });
  return faults;
}

async function faultsOfScope({ db }: AppDeps, { processes = [], units = [] }: EnterAbsence): Promise<readonly Fault[]> {
  const known = units.length > 0 ? await createDirectoryStore(db).units() : [];
  return [
    ...unknown(
      '/processes',
      processes,
      SUBSTITUTED_WORK.map(({ key }) => key),
    ),
    ...unknown(
      '/units',
      units,
      known.map(({ id }) => id),
    ),
  ];
}

function unknown(pointer: string, named: readonly string[], known: readonly string[]): readonly Fault[] {
  return named.flatMap((item, index) =>
    known.includes(item) ? [] : [{ pointer: `${pointer}/${index}`, code: 'NOT_IN_LIST' as const }],
  );
}
