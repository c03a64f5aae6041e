export { seedDemo } from './demo/seed-demo.ts';
export { seedFoundation, seedMissing } from './foundation/seed-foundation.ts';
