import type { PaperText } from '../../../domain/shared/localized.ts';

/** The reason as a whole phrase: the form asks for what follows «в связи с …» and stands before «… байланысты». */
export function changeReason({ kk, ru }: PaperText): PaperText {
  return { kk: `${kk} байланысты`, ru: `в связи с ${ru}` };
}
