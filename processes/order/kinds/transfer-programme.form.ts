import type { z } from 'zod';
import { idField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { orderForm } from '../order.form.ts';
import { course, groupName } from '../student-fields.form.ts';

const programmeId = idField(
  {
    titles: text('Жаңа бағдарлама', 'Новая программа', 'New programme'),
    help: text(
      'Студент ауысатын білім беру бағдарламасы; деңгейі қазіргісімен бірдей.',
      'Образовательная программа, на которую переводится студент; того же уровня, что и нынешняя.',
      'The educational programme the student goes to, of the same level as the present one.',
    ),
  },
  'programme',
);

export const transferProgrammeForm = orderForm({ programmeId, course, groupName }, {});
export type TransferProgramme = z.infer<typeof transferProgrammeForm>;
