import type { Language } from '../../domain/shared/localized.ts';
import { mailTexts } from '../../platform/i18n/mail-text.ts';
import { kindOf, procedureByKey } from '../../processes/index.ts';

/** A paper as far as its name is told outside the program. */
export interface NamedPaper {
  readonly process: string;
  readonly kind: string;
  readonly number: string | null;
}

/**
 * «Приказ: Зачисление»: how mails call a paper. Mails pass through servers of others, so the title of a case, in which
 * students can be named, is never in them, and a kind whose title tells of somebody's health goes by its discreet title.
 */
export function paperName({ process, kind }: NamedPaper, language: Language): string {
  const procedure = procedureByKey(process);
  const known = kindOf(process, kind);
  const titles = [procedure?.title, known?.discreetTitle ?? known?.title].flatMap((title) => title?.[language] ?? []);
  return titles.length === 0 ? mailTexts(language).unknownPaper : [...new Set(titles)].join(': ');
}

/** «Приказ: Зачисление, № 12-С». */
export function numberedName(paper: NamedPaper, language: Language): string {
  const name = paperName(paper, language);
  return paper.number === null ? name : `${name}, № ${paper.number}`;
}
