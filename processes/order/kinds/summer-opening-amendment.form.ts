import { z } from 'zod';
import { choiceField, codesField, field, lineField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { orderId } from '../later/later-order.form.ts';
import { openedGroup } from '../opened-group.form.ts';
import { basis, control, effectiveDate, studentId, STUDENTS_LIMIT } from '../order.form.ts';

const GROUPS_LIMIT = 1000;
const GROUPS_OF_A_STUDENT = 20;
const NUMBER_LIMIT = 40;

const change = choiceField(
  {
    titles: text('Өзгеріс', 'Изменение', 'Change'),
    help: text(
      'Топ тізбеден алынып тасталады, тізбеге енгізіледі немесе оқытушысы өзгереді.',
      'Группа исключается из перечня, включается в него или меняет преподавателя.',
      'The group is taken off the list, comes onto it, or gets another teacher.',
    ),
  },
  {
    closed: text('тізбеден алынады', 'исключается', 'taken off'),
    opened: text('тізбеге енгізіледі', 'включается', 'added'),
    teacher: text('оқытушысы өзгереді', 'меняется преподаватель', 'another teacher'),
  },
);

const into = lineField(
  {
    titles: text('Қай топқа қосылды', 'К какой группе присоединена', 'The group it has joined'),
    help: text(
      'Топ басқа топқа қосылса ғана жазылады.',
      'Заполняется, только если группа присоединена к другой.',
      'Only where the group has joined another one.',
    ),
  },
  NUMBER_LIMIT,
).optional();

const formerTeacher = lineField({
  titles: text('Бұрынғы оқытушы', 'Прежний преподаватель', 'The former teacher'),
  help: text(
    'Оқытушы өзгергенде ғана жазылады: бұрынғы бұйрықта көрсетілген оқытушы.',
    'Только при смене преподавателя: кто был указан до неё.',
    'Only where the teacher changes: whom the orders have named until now.',
  ),
}).optional();

const groups = field(z.array(z.strictObject({ ...openedGroup, change, into, formerTeacher })).max(GROUPS_LIMIT), {
  titles: text('Тізбедегі топтар', 'Группы перечня', 'Groups of the list'),
  help: text(
    'Алынатын, енгізілетін және оқытушысы өзгеретін топтар. Құрамы ғана өзгерген топтар мұнда аталмайды.',
    'Исключаемые и включаемые группы и те, у которых меняется преподаватель. Группы, в которых изменился лишь состав, здесь не называются.',
    'Groups that are taken off, added or get another teacher. A group that has only lost or gained students is not named here.',
  ),
  widget: 'basis',
}).default([]);

const ofStudent = {
  leaves: codesField(
    {
      titles: text('Қай топтардан шығады', 'Из каких групп исключается', 'Groups the student leaves'),
      help: text(
        'Студент шығатын топтардың нөмірлері.',
        'Номера групп, из которых студент исключается.',
        'Numbers of the groups.',
      ),
    },
    GROUPS_OF_A_STUDENT,
  ).optional(),
  joins: codesField(
    {
      titles: text('Қай топтарға енеді', 'В какие группы включается', 'Groups the student joins'),
      help: text(
        'Студент енетін топтардың нөмірлері.',
        'Номера групп, в которые студент включается.',
        'Numbers of the groups.',
      ),
    },
    GROUPS_OF_A_STUDENT,
  ).optional(),
};

const students = field(z.array(z.strictObject({ studentId, ...ofStudent })).max(STUDENTS_LIMIT), {
  titles: text('Студенттер', 'Студенты', 'Students'),
  help: text(
    'Топтары өзгеретін студенттер. Тек оқытушылар өзгерсе, тізім бос болады.',
    'Студенты, у которых меняются группы. Если меняются только преподаватели, список пуст.',
    'Students whose groups change. When only teachers change, the list is empty.',
  ),
  widget: 'students',
}).default([]);

export const summerOpeningAmendmentForm = z.strictObject({ students, effectiveDate, orderId, groups, basis, control });
export type SummerOpeningAmendmentContent = Immutable<z.infer<typeof summerOpeningAmendmentForm>>;
