import type { z } from 'zod';
import { choiceField } from '../../shared/fields.form.ts';
import type { Immutable } from '../../shared/immutable.ts';
import { text } from '../../shared/text.ts';
import { orderForm } from '../order.form.ts';
import { STUDY_FAILURES } from './study-failures.ts';

const reason = choiceField(
  {
    titles: text('Себебі', 'Причина', 'Reason'),
    help: text(
      'Студент оқуда неде үлгермеді.',
      'В чём выразилась неуспеваемость студента.',
      'What the student has failed in.',
    ),
  },
  STUDY_FAILURES,
);

export const expulsionAcademicFailureForm = orderForm({ reason }, {});
export type ExpulsionAcademicFailure = Immutable<z.infer<typeof expulsionAcademicFailureForm>>;
