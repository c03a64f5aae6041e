import type { StudentOutcomeName } from '../../../api/models.ts';

export const OUTCOMES: readonly StudentOutcomeName[] = ['transfer', 'repeat', 'expulsion', 'none'];
