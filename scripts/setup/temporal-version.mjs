/** The pinned version of the `temporal` executable; a newer one needs a new database file. */
export const TEMPORAL_VERSION = '1.8.2';
