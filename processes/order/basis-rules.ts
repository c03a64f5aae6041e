/** Checks of the papers an order rests on. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import { outcome, type Problem } from '../shared/checks.ts';
import { text } from '../shared/text.ts';
import { BASIS_TITLES, type BasisKind } from './basis.ts';
import type { OrderContent } from './content.ts';
import { sameFigures } from '../shared/language-rules.ts';

type Based = Pick<OrderContent, 'basis'>;

/** One of the papers the kind cannot do without is there. */
export function checkBasisPresent(content: Based, oneOf: readonly BasisKind[]): readonly Check[] {
  const present = content.basis.some(({ kind }) => oneOf.includes(kind));
  return outcome(
    'basis-present',
    text('Бұйрыққа негіз бар.', 'Основание приказа указано.', 'The basis of the order is given.'),
    present ? [] : [missingBasis(oneOf)],
  );
}

/** No paper is dated in the future. */
export function checkBasisDates(content: Based, data: CaseData): readonly Check[] {
  const problems = content.basis.flatMap(({ date }, index) => (date <= data.today ? [] : [futureBasis(date, index)]));
  return outcome(
    'basis-dates',
    text(
      'Негіз құжаттардың күндері болашақта емес.',
      'Даты документов-оснований не в будущем.',
      'No paper of the basis is dated in the future.',
    ),
    problems,
  );
}

/** A paper of another kind has a name, and the names agree in both languages. */
export function checkBasisTitles(content: Based): readonly Check[] {
  const problems = content.basis.flatMap(({ kind, title }, index) => {
    const pointer = `/basis/${index}/title`;
    if (!title) return kind === 'other' ? [{ message: untitled, pointer }] : [];
    return sameFigures(title) ? [] : [{ message: differentFigures, pointer }];
  });
  return outcome(
    'basis-titles',
    text(
      'Негіз құжаттардың атаулары бар.',
      'Названия документов-оснований указаны.',
      'The papers of the basis are named.',
    ),
    problems,
  );
}

const untitled = text(
  '«Өзге құжат» үшін атауын екі тілде жазыңыз.',
  'Для вида «иной документ» напишите его название на двух языках.',
  'Name the paper of the kind “other document” in both languages.',
);

const differentFigures = text(
  'Құжат атауындағы сандар мен күндер екі тілде сәйкес келмейді.',
  'Числа и даты в названии документа на двух языках не совпадают.',
  'The figures and dates in the name of the paper differ between the languages.',
);

function missingBasis(oneOf: readonly BasisKind[]): Problem {
  const titles = oneOf.map((kind) => BASIS_TITLES[kind]);
  const list = (language: 'kk' | 'ru' | 'en', or: string) => titles.map((title) => title[language]).join(or);
  const message = text(
    `Негіз ретінде мына құжат қажет: ${list('kk', ' немесе ')}.`,
    `Среди оснований нужен документ: ${list('ru', ' или ')}.`,
    `The basis needs this paper: ${list('en', ' or ')}.`,
  );
  return { message, pointer: '/basis' };
}

function futureBasis(date: string, index: number): Problem {
  const message = text(
    `Негіз құжаттың күні (${date}) әлі келген жоқ.`,
    `Дата документа-основания (${date}) ещё не наступила.`,
    `The date of the paper (${date}) is still to come.`,
  );
  return { message, pointer: `/basis/${index}/date` };
}
