import type { Facts } from '../../domain/approval/condition.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';
import { factText, factValueText } from './fact-text.ts';

const YES: LocalizedText = { kk: 'иә', ru: 'да', en: 'yes' };
const NO: LocalizedText = { kk: 'жоқ', ru: 'нет', en: 'no' };
const UNKNOWN: LocalizedText = { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' };

/** «Затрагивает деньги: да»: what of a paper decided whether a stage is needed, a line for each fact. */
export function weighedTexts(facts: Facts, language: Language): readonly string[] {
  return Object.entries(facts).map(([key, value]) => `${factText(key, language)}: ${valueText(key, value, language)}`);
}

function valueText(key: string, value: Json, language: Language): string {
  if (value === null) return UNKNOWN[language];
  if (typeof value === 'boolean') return (value ? YES : NO)[language];
  if (Array.isArray(value)) return value.map((each: Json) => valueText(key, each, language)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : factValueText(key, String(value), language);
}
