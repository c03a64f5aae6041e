import type { z } from 'zod';
import { choiceField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { academicYear } from '../academic-year.form.ts';
import { FUNDING_TITLES } from '../funding-titles.ts';
import { orderForm } from '../order.form.ts';
import { groupName } from '../student-fields.form.ts';
import { REPETITION_REASONS } from './repetition-reasons.ts';

const funding = choiceField(
  {
    titles: text('Қайта оқу негізі', 'Основа повторного обучения', 'Funding of the repeat year'),
    help: text(
      'Грант иегері грантынан айырыла ма — университеттің академиялық саясаты мен гранттар туралы қағидалар бойынша тексеріңіз.',
      'Теряет ли обладатель грант, проверьте по академической политике университета и правилам о грантах.',
      'Whether a grant holder loses the grant: see the academic policy and the rules on grants.',
    ),
  },
  FUNDING_TITLES,
);

const reason = choiceField(
  {
    titles: text('Себебі', 'Причина', 'Reason'),
    help: text(
      'Студент неге қайта оқу курсына қалдырылады.',
      'Почему студент остаётся на повторный курс.',
      'Why the student repeats the year.',
    ),
  },
  REPETITION_REASONS,
);

export const repeatCourseForm = orderForm({ groupName, funding, reason }, { academicYear });
export type RepeatCourse = Immutable<z.infer<typeof repeatCourseForm>>;
