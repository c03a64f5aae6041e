/** Fields of forms, filled as people fill them. */
import type { Locator } from 'playwright-core';

/**
 * Opens the list of a field and chooses from it; in a field that searches, looks for words of the choice first.
 * Takes options of this field's own list: the one chosen from before may still stand on the page.
 */
export async function choose(field: Locator, choice: string | RegExp, search?: string): Promise<void> {
  await (search === undefined ? field.click() : field.fill(search));
  const list = await openList(field);
  await list.locator('.ant-select-item-option', { hasText: choice }).first().click();
}

/** The list that a field has opened, known by the element it says it controls. */
async function openList(field: Locator): Promise<Locator> {
  const page = field.page();
  await page.locator('[role=combobox][aria-expanded=true]').and(field).waitFor();
  const id = await field.getAttribute('aria-controls');
  return page.locator('.ant-select-dropdown', { has: page.locator(`[id="${id}"]`) });
}

/** Types a day, as «31.12.2026», and waits for the calendar below the field to close. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
  await field.page().locator('.ant-picker-dropdown:visible').waitFor({ state: 'hidden' });
}
