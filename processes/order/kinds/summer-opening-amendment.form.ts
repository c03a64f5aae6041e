import { z } from 'zod';
import { choiceField, codesField, field, lineField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { orderId } from '../later/later-order.form.ts';
import { openedGroup } from '../opened-group.form.ts';
import { orderForm } from '../order.form.ts';

const GROUPS_LIMIT = 1000;
const GROUPS_OF_A_STUDENT = 20;
const NUMBER_LIMIT = 40;

const change = choiceField(
  {
    titles: text('Өзгеріс', 'Изменение', 'Change'),
    help: text(
      'Топ тізбеден алынып тасталады немесе тізбеге енгізіледі.',
      'Группа исключается из перечня или включается в него.',
      'The group is taken off the list, or comes onto it.',
    ),
  },
  {
    closed: text('тізбеден алынады', 'исключается', 'taken off'),
    opened: text('тізбеге енгізіледі', 'включается', 'added'),
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

const groups = field(z.array(z.strictObject({ ...openedGroup, change, into })).max(GROUPS_LIMIT), {
  titles: text('Тізбедегі топтар', 'Группы перечня', 'Groups of the list'),
  help: text(
    'Тек алынатын және енгізілетін топтар. Құрамы ғана өзгерген топтар мұнда аталмайды.',
    'Только исключаемые и включаемые группы. Группы, в которых изменился лишь состав, здесь не называются.',
    'Groups that are taken off or added. A group that has only lost or gained students is not named here.',
  ),
  widget: 'basis',
});

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

export const summerOpeningAmendmentForm = orderForm(ofStudent, { orderId, groups });
export type SummerOpeningAmendmentContent = Immutable<z.infer<typeof summerOpeningAmendmentForm>>;
