export { seedDemo } from './demo/seed-demo.ts';
export { seedFoundation } from './foundation/seed-foundation.ts';
