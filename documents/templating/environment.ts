import Handlebars from 'handlebars';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import { DocumentError } from '../document-error.ts';
import { HELPERS } from './helpers.ts';
import { HELPER_NAMES, PARTIALS } from './vocabulary.ts';

export type HandlebarsEnvironment = typeof Handlebars;

// The compiler knows some helpers by itself: those a template must not use are taken from it too.
const KNOWN_HELPERS: Record<string, boolean> = {
  helperMissing: false,
  blockHelperMissing: false,
  log: false,
  lookup: false,
};
for (const name of HELPER_NAMES) KNOWN_HELPERS[name] = true;

export const COMPILE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: KNOWN_HELPERS,
  preventIndent: true,
};

/**
 * A Handlebars of its own with the helpers of documents/README.md.
 *
 * @param readPartial gives the source of a shared partial in the language
 */
export function createEnvironment(
  language: DocumentLanguage,
  readPartial: (name: string, language: DocumentLanguage) => string,
): HandlebarsEnvironment {
  const environment = Handlebars.create();
  environment.registerHelper(HELPERS);
  environment.registerHelper('each', listOnly(environment.helpers['each'] as Handlebars.HelperDelegate));
  for (const name of PARTIALS) environment.registerPartial(name, readPartial(name, language));
  return environment;
}

/** A misspelt list would print nothing without a word; here it stops the paper. */
function listOnly(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: unknown) {
    if (!Array.isArray(list)) throw new DocumentError('each needs a list');
    return each.call(this, list, options) as unknown;
  };
}
