/** Checks of the groups an opening order lists. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { OpenedGroup } from '../../domain/campaign/orders/summer-opening.ts';
import { advice, outcome, type Problem } from '../shared/checks.ts';
import { studentName } from '../shared/names.ts';
import { repeatedAt } from '../shared/repeated-at.ts';
import { text } from '../shared/text.ts';
import type { SummerOpeningContent } from './kinds/summer-opening.form.ts';
import { placedStudents } from './student-rules.ts';

/** No two groups have one number. */
export function checkGroupNumbers({ groups }: Pick<SummerOpeningContent, 'groups'>): readonly Check[] {
  const numbers = groups.map(({ number }) => number);
  const problems = repeatedAt(numbers).map((index) => at(index, sameNumber(numbers[index] ?? '')));
  return outcome(
    'group-numbers',
    text('Топтардың нөмірлері қайталанбайды.', 'Номера групп не повторяются.', 'No number of a group is repeated.'),
    problems,
  );
}

/** Students are put into groups the order opens. */
export function checkGroupsKnown({ groups, students }: SummerOpeningContent): readonly Check[] {
  const known = new Set(groups.map(({ number }) => number));
  const problems = students.flatMap(({ groups: numbers }, index) =>
    numbers
      .filter((number) => !known.has(number))
      .map((number) => ({
        message: unknownGroup(number),
        pointer: `/students/${index}/groups`,
      })),
  );
  return outcome(
    'groups-known',
    text(
      'Студенттер бұйрықтағы топтарға бекітілген.',
      'Студенты закреплены за группами приказа.',
      'The students are in groups of the order.',
    ),
    problems,
  );
}

/** A group without students is not opened; a small one is pointed out. */
export function checkGroupSizes({ groups, students, minimumGroup }: SummerOpeningContent): readonly Check[] {
  const sizes = new Map<string, number>();
  for (const number of students.flatMap((row) => row.groups)) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  const placed = groups.map(({ number }, index) => ({ number, index, size: sizes.get(number) ?? 0 }));
  const small = placed.filter(({ size }) => size > 0 && size < minimumGroup);
  return [
    ...outcome(
      'groups-filled',
      text('Әр топта студент бар.', 'В каждой группе есть студенты.', 'Every group has students.'),
      placed.filter(({ size }) => size === 0).map(({ number, index }) => at(index, emptyGroup(number))),
    ),
    ...advice(
      'groups-large-enough',
      text(
        'Топтарда студенттердің ең аз саны бар.',
        'Во всех группах набрана наименьшая численность.',
        'Every group has the smallest number of students or more.',
      ),
      small.map(({ number, index, size }) => at(index, smallGroup(number, size, minimumGroup))),
    ),
  ];
}

/** Nobody takes a course twice, or more credits than the cap. */
export function checkLoads(content: SummerOpeningContent, data: CaseData): readonly Check[] {
  const byNumber = new Map(content.groups.map((group) => [group.number, group]));
  const loads = placedStudents(content.students, data).map(({ row, student, pointer }) => ({
    own: row.groups.flatMap((number) => byNumber.get(number) ?? []),
    name: studentName(student),
    pointer: `${pointer}/groups`,
  }));
  return [
    ...outcome(
      'courses-once',
      text(
        'Ешкім бір пәнді екі топта оқымайды.',
        'Никто не изучает дисциплину в двух группах.',
        'No course is taken twice.',
      ),
      loads.filter(({ own }) => takesTwice(own)).map(({ name, pointer }) => ({ message: twice(name), pointer })),
    ),
    ...outcome(
      'credit-cap',
      text(
        'Кредиттердің шекті саны сақталған.',
        'Предельное число кредитов соблюдено.',
        'Nobody takes more credits than the cap.',
      ),
      loads.flatMap(({ own, name, pointer }): readonly Problem[] => {
        const taken = own.reduce((sum, { credits }) => sum + credits, 0);
        return taken <= content.creditCap ? [] : [{ message: overloaded(name, taken, content.creditCap), pointer }];
      }),
    ),
  ];
}

function takesTwice(groups: readonly Pick<OpenedGroup, 'courseCode'>[]): boolean {
  return repeatedAt(groups.map(({ courseCode }) => courseCode)).length > 0;
}

function at(index: number, message: Problem['message']): Problem {
  return { message, pointer: `/groups/${index}/number` };
}

function sameNumber(number: string) {
  return text(
    `${number} нөмірі екі топқа берілген.`,
    `Номер ${number} дан двум группам.`,
    `Two groups have the number ${number}.`,
  );
}

function unknownGroup(number: string) {
  return text(`${number} тобы бұйрықта жоқ.`, `Группы ${number} нет в приказе.`, `The order has no group ${number}.`);
}

function emptyGroup(number: string) {
  return text(
    `${number} тобында студент жоқ.`,
    `В группе ${number} нет студентов.`,
    `The group ${number} has no students.`,
  );
}

function smallGroup(number: string, size: number, least: number) {
  return text(
    `${number} тобында ${size} студент бар, ең аз саны — ${least}.`,
    `В группе ${number} студентов: ${size}, наименьшая численность — ${least}.`,
    `The group ${number} has ${size} students, the least is ${least}.`,
  );
}

function twice(name: ReturnType<typeof studentName>) {
  return text(
    `${name.kk} бір пәннің екі тобында тұр.`,
    `${name.ru} — в двух группах одной дисциплины.`,
    `${name.en} is in two groups of one course.`,
  );
}

function overloaded(name: ReturnType<typeof studentName>, taken: number, cap: number) {
  return text(
    `${name.kk}: ${taken} кредит шекті саннан (${cap}) асады.`,
    `${name.ru}: кредитов ${taken}, предельное число — ${cap}.`,
    `${name.en}: ${taken} credits, the cap is ${cap}.`,
  );
}
