/** Calendar date `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string;

/** Instant in ISO 8601 with offset, for example `2026-11-21T08:00:00.000Z`. */
export type Instant = string;
