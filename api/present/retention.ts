import type { FileMovesView, RetentionClassView } from '../../contracts/office-files.schemas.ts';
import type { EditionRow, RetentionClassRow } from '../../db/read-models/retention-classes.ts';
import { changesDays, type FileMove } from '../../domain/filing/file-terms.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';
import { presentRule, presentTerms } from './office-file.ts';
import { presentPerson } from './people.ts';

interface Editions {
  /** in the order in which they were entered */
  readonly editions: readonly EditionRow[];
  readonly inForce: string | undefined;
}

/** A class with its editions, the latest day first. */
export function presentRetentionClass(
  { key, title }: RetentionClassRow,
  { editions, inForce }: Editions,
  { language, mayChange }: { readonly language: Language; readonly mayChange: boolean },
): RetentionClassView {
  const latestFirst = [...editions].reverse().sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  return {
    key,
    title: title[language],
    editions: latestFirst.map((edition) => presentEdition(edition, language)),
    ...(inForce !== undefined && { inForce }),
    allowedActions: mayChange ? ['change'] : [],
  };
}

/** Files whose days move are named; those that only rest on another edition are counted. */
export function presentMoves(
  moves: readonly FileMove[],
  titles: ReadonlyMap<string, LocalizedText>,
  language: Language,
): FileMovesView {
  const moved = moves.filter(changesDays);
  const items = moved.map(({ index, year, from, to }) => {
    const title = titles.get(index)?.[language];
    return { index, year, ...(title !== undefined && { title }), from: presentTerms(from), to: presentTerms(to) };
  });
  return { items, settled: moves.length - moved.length };
}

function presentEdition(edition: EditionRow, language: Language): RetentionClassView['editions'][number] {
  const { id, enteredBy, enteredAt, reason } = edition;
  return {
    id,
    ...presentRule(edition, language),
    ...(enteredBy && { enteredBy: presentPerson(enteredBy, language) }),
    ...(enteredAt !== null && { enteredAt }),
    ...(reason !== null && { reason }),
  };
}
