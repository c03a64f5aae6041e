/** Values that differ between universities or change by decree, each with its source and the day it holds from. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';

export interface ReferenceValue {
  readonly key: string;
  readonly validFrom: IsoDate;
  readonly value: Json;
  readonly unit: string;
  /** decree, regulation or custom the value was taken from */
  readonly source: string;
  /** somebody at the university has checked it; nothing irreversible rests on a value that is not */
  readonly confirmed: boolean;
}

interface ReferenceRow {
  readonly key: string;
  readonly valid_from: IsoDate;
  readonly value: Json;
  readonly unit: string;
  readonly source: string;
  readonly confirmed: boolean;
}

const COLUMNS = ['key', 'valid_from', 'value', 'unit', 'source', 'confirmed'] as const;

export type ReferenceStore = ReturnType<typeof createReferenceStore>;

export function createReferenceStore(db: Knex) {
  const values = () => db<ReferenceRow>('reference_values').select(...COLUMNS);

  return {
    /** The value in force on a day: the youngest that holds from that day or earlier. */
    async valueOn(key: string, date: IsoDate): Promise<ReferenceValue | undefined> {
      const row = await values().where({ key }).where('valid_from', '<=', date).orderBy('valid_from', 'desc').first();
      return row && toReferenceValue(row);
    },

    /** What is in force on a day of the values `keys`; those that have none are left out. */
    async valuesOn(keys: readonly string[], date: IsoDate): Promise<ReadonlyMap<string, ReferenceValue>> {
      const rows = await values()
        .distinctOn('key')
        .whereIn('key', keys)
        .where('valid_from', '<=', date)
        .orderBy([{ column: 'key' }, { column: 'valid_from', order: 'desc' }]);
      return new Map(rows.map((row) => [row.key, toReferenceValue(row)]));
    },

    /** Everything, past and future values included, in order of key and day. */
    async all(): Promise<ReferenceValue[]> {
      return (await values().orderBy(['key', 'valid_from'])).map(toReferenceValue);
    },

    /** Adds a value or replaces the one of the same key and day. */
    async put({ value, validFrom, ...rest }: ReferenceValue): Promise<void> {
      await db('reference_values')
        .insert({ ...rest, valid_from: validFrom, value: toJsonColumn(value) })
        .onConflict(['key', 'valid_from'])
        .merge();
    },
  };
}

function toReferenceValue({ valid_from: validFrom, ...rest }: ReferenceRow): ReferenceValue {
  return { ...rest, validFrom };
}
