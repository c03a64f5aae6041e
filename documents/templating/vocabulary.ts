import { HELPERS } from './helpers.ts';

/** Helpers of Handlebars itself that templates may use. */
export const BLOCK_HELPERS = ['if', 'unless', 'each', 'with'] as const;

/** Partials in templates/shared/. */
export const PARTIALS = [
  'letterhead',
  'university-head',
  'acting-orders',
  'command',
  'grounds',
  'signatures',
  'executor',
  'verification',
  'on-behalf',
  'record-foot',
  'record-head',
  'visa-sheet',
  'visa-table',
  'order-foot',
  'extract-head',
  'extract-foot',
] as const;

/** Attributes a value may stand in, as the whole of it. */
export const VALUE_ATTRIBUTES = ['colspan', 'rowspan', 'start'] as const;

export const HELPER_NAMES: readonly string[] = [...BLOCK_HELPERS, ...Object.keys(HELPERS)];
