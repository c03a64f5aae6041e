import type { Request } from 'express';
import { LANGUAGES, type Language } from '../domain/shared/localized.ts';

const FALLBACK: Language = 'ru';

/** The language to answer in: what the request asks for, else what the person chose, else Russian. */
export function languageOf(request: Request): Language {
  const asked = request.get('Accept-Language');
  if (asked !== undefined && asked.trim() !== '*') {
    const found = request.acceptsLanguages(...LANGUAGES);
    if (found) return found as Language;
  }
  return request.caller?.viewer.language ?? FALLBACK;
}
