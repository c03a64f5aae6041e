import type { Language } from '../../domain/shared/localized.ts';
import { kindOf } from '../../processes/index.ts';

/** What a paper is, in words; the key of a kind the program no longer knows. */
export function kindTitle({ process, kind }: { process: string; kind: string }, language: Language): string {
  return kindOf(process, kind)?.title[language] ?? kind;
}
