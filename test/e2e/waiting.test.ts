/** A paper that waits, on the screens and with everything behind them. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createContentsStore } from '../../db/stores/contents-store.ts';
import { saveRemark } from '../../db/stores/pending-remarks.ts';
import type { Awaited, Definition } from '../../domain/approval/definition.ts';
import { orderDraft } from '../api/orders.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import { kindOf } from '../../processes/index.ts';
import { aWaitingDefinition } from '../factories/definitions.ts';
import { withProgram } from './program.ts';

const AUTHOR = 'person-registrar';

const program = withProgram();
let page: Page;

beforeAll(async () => {
  page = await program.signIn('registrar');
}, 240_000);

/** The route of a kind with a wait before its visas, as no procedure has it yet. */
function whichWaits(kind: ProcedureKind | undefined, until: Awaited): Definition {
  if (!kind) throw new Error('There is no such kind.');
  const [draft, ...rest] = kind.definition.steps;
  const [, wait] = aWaitingDefinition(until).steps;
  return { ...kind.definition, steps: [draft, wait, ...rest].filter((step) => step !== undefined) };
}

/** Such a paper, already on its way. */
async function aWaitingPaper(caseId: string, until: Awaited, facts: Readonly<Record<string, string>> = {}) {
  const { db, cases, clock } = program.app.deps;
  const contentId = `content-${caseId}`;
  const { kind, content, ...draft } = await orderDraft(await program.app.user('registrar'), 'expulsion-own-wish');
  const title = { kk: `Құжат ${caseId}`, ru: `Документ ${caseId}`, en: `Paper ${caseId}` };
  const written = {
    id: contentId,
    caseId,
    authorId: AUTHOR,
    content: content as unknown as Json,
    title,
    studentIds: content.students.map(({ studentId }) => studentId),
    at: clock.now(),
  };
  await createContentsStore(db).saveContent(written);
  const definition = whichWaits(kindOf('order', kind), until);
  const opened = { ...draft, kind, caseId, authorId: AUTHOR, contentId, facts, definition };
  await cases.open({ ...opened, undoSeconds: 0 }, { commandId: 'open' });
  const submit = { type: 'submit', actorId: AUTHOR, version: 1, changedParts: [], staleLanguages: [] } as const;
  await cases.command(caseId, submit, { commandId: 'submit' });
}

test('a paper says which day it waits for, and one that waits for it goes on when it is withdrawn', async () => {
  await aWaitingPaper('far', { type: 'date', on: '2031-05-20' });
  await aWaitingPaper(
    'near',
    { type: 'case', caseFact: 'orderId', outcomes: ['registered', 'withdrawn'] },
    { orderId: 'far' },
  );
  await page.goto('/cases/near');
  await page.getByText('Путь продолжится, когда тот документ будет зарегистрирован или отозван.').waitFor();
  await page.getByRole('link', { name: 'Документ far' }).click();
  await page.getByText('Ждёт даты: 20 мая 2031').waitFor();
  const remarkId = 'remark-far';
  const { db, cases, clock } = program.app.deps;
  await saveRemark(db, { id: remarkId, authorId: AUTHOR, text: 'Больше не нужно', at: clock.now() });
  await cases.command('far', { type: 'withdraw', actorId: AUTHOR, remarkId }, { commandId: 'withdraw' });
  await page.goto('/cases/near');
  await page.getByRole('tab', { name: 'История' }).click();
  await page.getByText('ожидаемое наступило: wait').waitFor();
  expect(await page.getByText('Ждёт другого документа').count()).toBe(0);
});
