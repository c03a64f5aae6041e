import type { HelperDelegate, HelperOptions } from 'handlebars';
import { fullName, initialsSurname, surnameInitials } from '../../domain/names/format-name.ts';
import { blankDate, longDate, shortDate } from './dates.ts';
import {
  integerArgument,
  languageOf,
  nameArgument,
  optionsOf,
  rootField,
  textArgument,
  type HelperCall,
} from './helper-arguments.ts';
import { DocumentError } from '../document-error.ts';
import { declineName, pluralForm } from './russian-forms.ts';
import { postGenitive } from './russian-posts.ts';

const BLANK_NUMBER = '____________';

/** Every helper a template may call besides `if`, `unless`, `each` and `with`; described in documents/README.md. */
export const HELPERS: Readonly<Record<string, HelperDelegate>> = {
  documentDate,
  documentNumber,
  longDate: (...call: HelperCall) => longDate(textArgument('longDate', call[0]), languageOf(call)),
  shortDate: (date: unknown) => shortDate(textArgument('shortDate', date)),
  inc: (number: unknown) => integerArgument('inc', number) + 1,
  fullName: (name: unknown) => fullName(nameArgument('fullName', name)),
  surnameInitials: (name: unknown) => surnameInitials(nameArgument('surnameInitials', name)),
  initialsSurname: (name: unknown) => initialsSurname(nameArgument('initialsSurname', name)),
  nameCase,
  surnameCase,
  postGenitive: (post: unknown) => postGenitive(textArgument('postGenitive', post)),
  plural,
  join,
  ifEq,
};

function documentDate(...call: HelperCall): string {
  const date = rootField(call, 'date');
  const language = languageOf(call);
  return date === undefined ? blankDate(language) : longDate(textArgument('documentDate', date), language);
}

function documentNumber(...call: HelperCall): string {
  const number = rootField(call, 'number');
  return number === undefined ? BLANK_NUMBER : textArgument('documentNumber', number);
}

function nameCase(...call: HelperCall): string {
  const [nameValue, caseValue, sex] = call;
  const name = nameArgument('nameCase', nameValue);
  const grammaticalCase = textArgument('nameCase', caseValue);
  const chosen = chosenForm(optionsOf(call).hash['forms'], grammaticalCase);
  if (chosen !== undefined) return chosen;
  // Kazakh endings follow the harmony of the name before them: papers are worded so that names stay in the nominative.
  if (languageOf(call) === 'kk') return fullName(name);
  return fullName(declineName(name, grammaticalCase, textArgument('nameCase', sex)));
}

/** «Иванова И.И.»: surname in a Russian case and initials; in Kazakh the name stays in the nominative. */
function surnameCase(...call: HelperCall): string {
  const [nameValue, caseValue, sex] = call;
  const name = nameArgument('surnameCase', nameValue);
  if (languageOf(call) === 'kk') return surnameInitials(name);
  const { surname } = declineName(name, textArgument('surnameCase', caseValue), textArgument('surnameCase', sex));
  return surnameInitials({ ...name, surname });
}

function chosenForm(forms: unknown, grammaticalCase: string): string | undefined {
  if (typeof forms !== 'object' || forms === null) return undefined;
  const form = (forms as Record<string, unknown>)[grammaticalCase];
  return typeof form === 'string' && form !== '' ? form : undefined;
}

function plural(count: unknown, one: unknown, few: unknown, many: unknown): string {
  const forms = [one, few, many].map((form) => textArgument('plural', form));
  return pluralForm(integerArgument('plural', count), forms as [string, string, string]);
}

function join(list: unknown, separator: unknown): string {
  if (!Array.isArray(list)) throw new DocumentError('join needs a list of texts');
  return list.map((item) => textArgument('join', item)).join(textArgument('join', separator));
}

function ifEq(this: unknown, left: unknown, right: unknown, options: HelperOptions): string {
  if (left === undefined || right === undefined) throw new DocumentError('ifEq needs two values');
  return left === right ? options.fn(this) : options.inverse(this);
}
