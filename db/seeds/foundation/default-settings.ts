import type { Settings } from '../../stores/settings-store.ts';

/** A week of five days, Monday to Friday. */
export const WEEKEND: readonly number[] = [6, 7];

/** Settings of a university that has not entered its own. */
export const DEFAULT_SETTINGS: Settings = {
  letterhead: {
    name: { kk: 'Университет', ru: 'Университет' },
    city: { kk: '', ru: '' },
    address: { kk: '', ru: '' },
    contacts: '',
  },
  bin: null,
  weekend: WEEKEND,
  'working-hours': { fromMinute: 9 * 60, toMinute: 18 * 60 },
  demo: false,
};
