/** Checks of the results an order confirms. */
import type { Check } from '../../contracts/procedure.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { outcome, type Problem } from '../shared/checks.ts';
import { repeatedAt } from '../shared/repeated-at.ts';
import { text } from '../shared/text.ts';
import type { SummerResultsContent } from './kinds/summer-results.form.ts';

/** Letters of every scale that count as not passed. */
const FAILED = /^F/i;

/** No course is listed twice. */
export function checkCourses({ courses }: SummerResultsContent): readonly Check[] {
  const codes = courses.map(({ code }) => code);
  return outcome(
    'courses-listed-once',
    text('Пәндер тізімде бір реттен.', 'Каждая дисциплина в перечне один раз.', 'Each course is listed once.'),
    repeatedAt(codes).map((index) => ({ message: listedTwice(codes[index] ?? ''), pointer: `/courses/${index}/code` })),
  );
}

/** Results are of courses of the order, and a student has one in each. */
export function checkResults(content: SummerResultsContent): readonly Check[] {
  const known = new Set(content.courses.map(({ code }) => code));
  return [
    ...outcome(
      'results-of-courses',
      text(
        'Нәтижелер бұйрықтағы пәндер бойынша.',
        'Результаты — по дисциплинам приказа.',
        'The results are of courses of the order.',
      ),
      problemsOf(content, ({ courseCode }) => (known.has(courseCode) ? undefined : unknownCourse(courseCode))),
    ),
    ...outcome(
      'results-once',
      text('Әр пән бойынша бір нәтиже.', 'По каждой дисциплине один результат.', 'One result for each course.'),
      content.students.flatMap(({ results }, row) =>
        repeatedAt(results.map(({ courseCode }) => courseCode)).map((index) => ({
          message: listedTwice(results[index]?.courseCode ?? ''),
          pointer: `/students/${row}/results/${index}/courseCode`,
        })),
      ),
    ),
  ];
}

/** What was failed, or not sat for, clears nothing. */
export function checkCleared(content: SummerResultsContent): readonly Check[] {
  return outcome(
    'cleared-passed',
    text(
      'Жойылған берешектер мен айырмашылықтар тапсырылған пәндер бойынша.',
      'Ликвидированные задолженности и разницы — по сданным дисциплинам.',
      'Only courses passed clear a debt or a difference.',
    ),
    problemsOf(content, ({ clears, letter, percent, courseCode }) =>
      clears !== 'none' && (percent === undefined || FAILED.test(letter)) ? notPassed(courseCode, letter) : undefined,
    ),
  );
}

type Result = SummerResultsContent['students'][number]['results'][number];

function problemsOf(
  { students }: SummerResultsContent,
  problem: (result: Result) => LocalizedText | undefined,
): readonly Problem[] {
  return students.flatMap(({ results }, row) =>
    results.flatMap((result, index) => {
      const message = problem(result);
      return message ? [{ message, pointer: `/students/${row}/results/${index}/courseCode` }] : [];
    }),
  );
}

function listedTwice(code: string) {
  return text(`${code} екі рет аталған.`, `${code} указан дважды.`, `${code} is named twice.`);
}

function unknownCourse(code: string) {
  return text(
    `${code} пәні бұйрықтың тізімінде жоқ.`,
    `Дисциплины ${code} нет в перечне приказа.`,
    `The course ${code} is not in the list.`,
  );
}

function notPassed(code: string, letter: string) {
  return text(
    `${code} пәні тапсырылмаған (${letter}), сондықтан ештеңені жоймайды.`,
    `Дисциплина ${code} не сдана (${letter}) и ничего не ликвидирует.`,
    `The course ${code} was not passed (${letter}) and clears nothing.`,
  );
}
