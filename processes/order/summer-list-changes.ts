/** Checks of what an order changes in the lists of summer groups. */
import type { Check } from '../../contracts/procedure.ts';
import { outcome } from '../shared/checks.ts';
import { text } from '../shared/text.ts';
import type { SummerOpeningAmendmentContent } from './kinds/summer-opening-amendment.form.ts';

type Lists = Pick<SummerOpeningAmendmentContent, 'groups' | 'students'>;

/** An order that amends nothing is none. */
export function checkAmends({ groups, students }: Lists): readonly Check[] {
  const message = text(
    'Бұйрықта бірде-бір өзгеріс аталмаған.',
    'В приказе не названо ни одного изменения.',
    'The order names no change.',
  );
  return outcome(
    'lists-amended',
    text('Бұйрық тізімдерді өзгертеді.', 'Приказ изменяет списки.', 'The order amends the lists.'),
    groups.length + students.length > 0 ? [] : [{ message, pointer: '/students' }],
  );
}

/** Of a group with another teacher it is said who comes or who goes. */
export function checkTeachers({ groups }: Lists): readonly Check[] {
  const problems = groups.flatMap(({ change, number, teacher, formerTeacher }, index) =>
    change === 'teacher' && teacher === formerTeacher
      ? [{ message: sameTeacher(number), pointer: `/groups/${index}/teacher` }]
      : [],
  );
  return outcome(
    'teachers-change',
    text(
      'Оқытушысы өзгеретін топтарда жаңа немесе бұрынғы оқытушы аталған.',
      'У групп, где меняется преподаватель, назван новый или прежний.',
      'Where the teacher changes, the new or the former one is named.',
    ),
    problems,
  );
}

/** Nobody is named to whom nothing happens. */
export function checkChanged({ students }: Lists): readonly Check[] {
  const message = text(
    'Студент қай топтан шығатыны немесе қай топқа енетіні көрсетілмеген.',
    'Не указано, из какой группы студент исключается или в какую включается.',
    'It is not said which group the student leaves or joins.',
  );
  const unchanged = students.flatMap(({ leaves, joins }, index) =>
    leaves || joins ? [] : [{ message, pointer: `/students/${index}/leaves` }],
  );
  return outcome(
    'students-change',
    text(
      'Әр студенттің тобы өзгереді.',
      'У каждого названного студента меняются группы.',
      'The groups of every student named change.',
    ),
    unchanged,
  );
}

/** Nobody comes into a group that is taken off the list. */
export function checkJoined({ groups, students }: Lists): readonly Check[] {
  const closed = new Set(groups.filter(({ change }) => change === 'closed').map(({ number }) => number));
  const problems = students.flatMap(({ joins = [] }, index) =>
    joins
      .filter((number) => closed.has(number))
      .map((number) => ({ message: joinsClosed(number), pointer: `/students/${index}/joins` })),
  );
  return outcome(
    'groups-stand',
    text(
      'Студенттер тізбеде қалатын топтарға енгізіледі.',
      'Студенты включаются в группы, которые остаются в перечне.',
      'Students join groups that stay on the list.',
    ),
    problems,
  );
}

function joinsClosed(number: string) {
  return text(
    `${number} тобы тізбеден алынады, оған студент енгізілмейді.`,
    `Группа ${number} исключается из перечня, включить в неё студента нельзя.`,
    `The group ${number} is taken off the list; nobody can join it.`,
  );
}

function sameTeacher(number: string) {
  return text(
    `${number} тобының оқытушысы өзгермейді.`,
    `У группы ${number} преподаватель не меняется.`,
    `The teacher of the group ${number} does not change.`,
  );
}
