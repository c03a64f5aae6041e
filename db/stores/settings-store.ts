/** Settings of the university. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';
import type { WorkingHours } from '../../domain/calendar/working-calendar.ts';
import type { Letterhead } from '../../contracts/document-model.ts';
import { toJsonColumn } from '../json-column.ts';

/** Every setting the program reads. Stored values have these shapes; a change needs a migration. */
export interface Settings {
  readonly letterhead: Letterhead;
  /** business identification number, which certificates of its staff name; null: not entered yet */
  readonly bin: string | null;
  /** days of the week that are free, 1 for Monday to 7 for Sunday */
  readonly weekend: readonly number[];
  readonly 'working-hours': WorkingHours;
  /** the data are invented */
  readonly demo: boolean;
}

export type SettingsStore = ReturnType<typeof createSettingsStore>;

export function createSettingsStore(db: Knex) {
  async function setting<Key extends keyof Settings>(key: Key): Promise<Settings[Key]> {
    const row = await db<{ key: string; value: unknown }>('settings').select('value').where({ key }).first();
    if (!row) throw new Error(`setting ${key} is not in the database`);
    return row.value as Settings[Key];
  }

  return {
    /** @throws Error when the database holds no settings: it was never set up */
    setting,

    letterhead(): Promise<Letterhead> {
      return setting('letterhead');
    },

    async change<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
      await db('settings')
        .insert({ key, value: toJsonColumn(value as unknown as Json) })
        .onConflict('key')
        .merge();
    },
  };
}
