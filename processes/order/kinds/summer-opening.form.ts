import { z } from 'zod';
import { codesField, dateField, field } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { openedGroup } from '../opened-group.form.ts';
import { orderForm } from '../order.form.ts';
import { creditCap, minimumGroup } from '../summer-fields.form.ts';
import { SUMMER_DAYS } from './summer-days.ts';

const GROUPS_LIMIT = 1000;
const GROUPS_OF_A_STUDENT = 20;

const inclusive = text('Осы күн мерзімге кіреді.', 'День входит в срок.', 'The day belongs to the term.');

const groups = field(z.array(z.strictObject(openedGroup)).min(1).max(GROUPS_LIMIT), {
  titles: text('Топтар', 'Группы', 'Groups'),
  help: text(
    'Ашылатын топтар. Студенттер топтарға нөмірі бойынша бекітіледі.',
    'Открываемые группы. Студенты закрепляются за группами по номеру.',
    'The groups to be opened. Students are put into them by number.',
  ),
  widget: 'basis',
});

const ofStudent = {
  groups: codesField(
    {
      titles: text('Топтардың нөмірлері', 'Номера групп', 'Numbers of the groups'),
      help: text(
        'Студент оқитын топтардың нөмірлерін бірінен соң бірін жазыңыз.',
        'Впишите один за другим номера групп, в которых студент будет учиться.',
        'Type the numbers of the student’s groups one after another.',
      ),
    },
    GROUPS_OF_A_STUDENT,
  ),
};

export const summerOpeningForm = orderForm(ofStudent, {
  academicYear,
  startsOn: dateField({ titles: SUMMER_DAYS.startsOn, help: inclusive }),
  endsOn: dateField({ titles: SUMMER_DAYS.endsOn, help: inclusive }),
  creditCap,
  minimumGroup,
  groups,
});
export type SummerOpeningContent = Immutable<z.infer<typeof summerOpeningForm>>;
