/** No screen breaks a rule of accessibility, in light and dark, in Russian at a desk and in Kazakh on a phone. */
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { isWiderThanWindow, violationsOf } from './accessibility.ts';
import { AT_A_DESK, ON_A_PHONE } from './person.ts';
import { withProgram } from './program.ts';

const program = withProgram();
let caseId: string;

beforeAll(async () => {
  caseId = await submittedOrder();
}, 180_000);

const LOOKS = [
  ['at a desk', AT_A_DESK],
  ['at a desk in the dark', { ...AT_A_DESK, dark: true }],
  ['in Kazakh on a phone', ON_A_PHONE],
] as const;

test('the login has no violations', async () => {
  const page = await program.browser.newPage({ baseURL: program.app.url, locale: 'kk-KZ' });
  await page.goto('/login');
  await page.locator('button[type=submit]').waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

const SCREENS: readonly (readonly [login: string, addresses: () => Promise<readonly string[]>])[] = [
  [
    'registrar',
    async () => [
      '/inbox',
      '/new',
      '/new?process=order&kind=expulsion-own-wish',
      '/cases',
      `/cases/${caseId}`,
      `/cases/${caseId}/records/visa-sheet`,
      `/cases/${caseId}/records/change-register`,
      '/journals',
      '/students',
      '/students/import',
      await studentAddress(),
      '/settings/notifications',
    ],
  ],
  [
    'registrar-head',
    () =>
      Promise.resolve([
        '/absences',
        '/calendar',
        '/calendar/new',
        '/routes',
        '/routes/order/expulsion-own-wish',
        '/routes/order/expulsion-own-wish/edit',
      ]),
  ],
  ['admin', () => Promise.resolve(['/mails', '/trusted-certificates'])],
];

describe.each(SCREENS)('the screens of the %s', (login, addresses) => {
  test.each(LOOKS)('have no violations %s', { timeout: 120_000 }, async (_words, look) => {
    const page = await program.signIn(login, look);
    for (const address of await addresses()) {
      await page.goto(address);
      await page.locator('main h1').waitFor();
      await page.locator('[role=status][aria-label]').first().waitFor({ state: 'detached' });
      expect({ address, violations: await violationsOf(page) }).toEqual({ address, violations: [] });
      expect({ address, isWider: await isWiderThanWindow(page) }).toEqual({ address, isWider: false });
    }
    await page.context().close();
  });
});

test.each(LOOKS)('the decision on a paper has no violations %s', { timeout: 60_000 }, async (_words, look) => {
  const page = await program.signIn('lawyer', look);
  await page.locator('main ul a').first().click();
  await page.locator('iframe').waitFor();
  const back = page.getByRole('button', { name: /^(Қайта өңдеуге қайтару|Вернуть на доработку)$/ });
  // the rail has arrived as a whole
  await back.waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(await isWiderThanWindow(page)).toBe(false);
  await back.click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

/** An order in approval, so that the screens have something to show. */
async function submittedOrder(): Promise<string> {
  const registrar = await program.app.user('registrar');
  const { body: kind } = await registrar.get('/processes/order/kinds/expulsion-own-wish');
  const content = kind.sample;
  const created = await registrar.post('/cases', { process: 'order', kind: 'expulsion-own-wish', content });
  const { id, version } = created.body.case;
  await registrar.post(`/cases/${id}/submit`, { version });
  const lawyer = await program.app.user('lawyer');
  await eventually(async () => (await lawyer.get('/tasks')).body.items[0]);
  return id;
}

async function studentAddress(): Promise<string> {
  const registrar = await program.app.user('registrar');
  const [student] = (await registrar.get('/students')).body.items;
  return `/students/${student?.id ?? ''}`;
}
