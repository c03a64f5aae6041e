/** Fills the demo with cases in different states, once, through the API of the running program. */
import { createOffice } from './office.ts';
import { DEMO_STORIES } from './stories.ts';

const office = createOffice(`http://127.0.0.1:${process.env['PORT'] ?? '3000'}`);
const { items } = await office.call<{ items: unknown[] }>('auditor', 'GET', '/cases');
if (items.length === 0) {
  const begun = [];
  // one after another, so that no two take the same student
  for (const story of DEMO_STORIES) begun.push(await story(office));
  // together, because every decision waits until it can no longer be taken back
  await Promise.all(begun.map((goOn) => goOn()));
  console.log(`Demo cases made: ${DEMO_STORIES.length}.`);
}
