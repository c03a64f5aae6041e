import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which rules of accessibility a page breaks, and where. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // colours are measured once nothing moves any more
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => 0)',
  );
  await page.evaluate(AXE);
  // papers are sandboxed frames in which no script may run
  const results = await page.evaluate<AxeResults>('axe.run(document, { iframes: false, resultTypes: ["violations"] })');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** Whether a reader would have to scroll sideways. */
export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page
    .locator('main')
    .evaluate<boolean, { scrollWidth: number; clientWidth: number }>((main) => main.scrollWidth > main.clientWidth);
}
