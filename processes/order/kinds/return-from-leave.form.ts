import type { z } from 'zod';
import { orderForm } from '../order.form.ts';
import { course, groupName } from '../student-fields.form.ts';

export const returnFromLeaveForm = orderForm({ course, groupName }, {});
export type ReturnFromLeave = z.infer<typeof returnFromLeaveForm>;
