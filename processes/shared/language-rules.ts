/** Checks that the two languages of a text say the same, as far as a machine can see. */
import type { Check } from '../../contracts/procedure.ts';
import { outcome, type Problem } from './checks.ts';
import { text } from './text.ts';
import type { PaperText } from '../../domain/shared/localized.ts';

/** A text written in both languages, with its place in the content. */
export interface PlacedText {
  readonly pointer: string;
  readonly value: PaperText;
}

/** Both languages have the same paragraphs, numbers and dates. */
export function checkLanguages(texts: readonly PlacedText[]): readonly Check[] {
  const problems = texts.flatMap(({ pointer, value }): readonly Problem[] => {
    if (!sameFigures(value)) return [{ message: figuresDiffer, pointer }];
    return paragraphs(value.kk) === paragraphs(value.ru) ? [] : [{ message: paragraphsDiffer, pointer }];
  });
  return outcome(
    'languages-agree',
    text(
      'Қазақша және орысша мәтіндердің тармақтары, сандары мен күндері бірдей.',
      'В казахском и русском текстах одинаковые пункты, числа и даты.',
      'The Kazakh and Russian texts have the same items, figures and dates.',
    ),
    problems,
  );
}

/** Tells whether both languages hold the same figures, in whatever order. */
export function sameFigures(value: PaperText): boolean {
  return figures(value.kk) === figures(value.ru);
}

const figuresDiffer = text(
  'Қазақша және орысша мәтіндегі сандар мен күндер сәйкес келмейді.',
  'Числа и даты в казахском и русском текстах не совпадают.',
  'The figures and dates of the Kazakh and the Russian text differ.',
);

const paragraphsDiffer = text(
  'Қазақша және орысша мәтіндегі тармақтар саны әртүрлі.',
  'В казахском и русском текстах разное число пунктов.',
  'The Kazakh and the Russian text have different numbers of items.',
);

function figures(value: string): string {
  return (value.match(/\d+/g) ?? [])
    .map((figure) => figure.replace(/^0+(?=\d)/, ''))
    .sort()
    .join(' ');
}

function paragraphs(value: string): number {
  return value.split('\n').filter((line) => line.trim() !== '').length;
}
