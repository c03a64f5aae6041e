import type { z } from 'zod';
import { orderForm } from '../order.form.ts';

export const expulsionOwnWishForm = orderForm({}, {});
export type ExpulsionOwnWish = z.infer<typeof expulsionOwnWishForm>;
