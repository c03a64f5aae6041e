import type { z } from 'zod';
import { dateField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';
import { orderForm } from '../order.form.ts';

const leaveUntil = dateField({
  titles: text('Демалыстың соңғы күні', 'Последний день отпуска', 'Last day of the leave'),
  help: text(
    'Демалыс бұйрықтың күшіне ену күнінен басталады; ДКК қорытындысында көрсетілген мерзім.',
    'Отпуск начинается в день вступления приказа в силу; срок указан в заключении ВКК.',
    'The leave begins on the effective date; its length stands in the conclusion of the medical commission.',
  ),
});

export const academicLeaveMedicalForm = orderForm({ leaveUntil }, {});
export type AcademicLeaveMedical = z.infer<typeof academicLeaveMedicalForm>;
