/** The register of changes: editions of a controlled document, and orders about an order; as data and on paper. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import type { CaseRecord } from '../../contracts/records.schemas.ts';
import { SAMPLE } from '../../processes/controlled-document/sample.ts';
import { orderDraft } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

let office: WholeOffice;
beforeAll(async () => {
  office = await startWholeOffice();
});
afterAll(() => office.stop());

type Line = Extract<CaseRecord, { record: 'change-register' }>['items'][number];

const isNumbered = ({ number }: CaseBody) => number !== undefined;

async function registered(body: object): Promise<CaseBody> {
  const registrar = await office.user('registrar');
  const opened = await registrar.post('/cases', body);
  expect(opened.status, opened.text).toBe(201);
  const { id } = opened.body.case;
  const submitted = await registrar.post(`/cases/${id}/submit`, {});
  expect(submitted.status, submitted.text).toBe(200);
  return office.driveUntil(id, isNumbered);
}

function anEdition(edition: number, sections = SAMPLE.sections): Promise<CaseBody> {
  const content = { ...SAMPLE, edition, sections };
  return registered({ process: 'controlled-document', kind: 'internal-document', content });
}

async function registerOf({ id }: CaseBody, at?: string): Promise<readonly Line[]> {
  const query = at === undefined ? '' : `?${new URLSearchParams({ at }).toString()}`;
  const { body } = await (
    await office.user('registrar')
  ).get(`/cases/${id}/records/change-register${query}`, {
    'Accept-Language': 'ru',
  });
  return (body as unknown as { readonly items: readonly Line[] }).items;
}

async function paperOf({ id }: CaseBody, language: 'kk' | 'ru'): Promise<string> {
  const { cookie } = await office.user('registrar');
  const path = `/api/v1/cases/${id}/records/change-register/document?lang=${language}`;
  const response = await fetch(`${office.app.url}${path}`, { headers: { Cookie: cookie } });
  expect(response.status).toBe(200);
  const { tables } = openDocx(new Uint8Array(await response.arrayBuffer()));
  return (tables[0]?.rows ?? []).map((row) => row.join(' | ')).join('\n');
}

test('every edition of a document shows the whole row of editions, with the sections each has touched', async () => {
  const first = await anEdition(1);
  const between = office.app.deps.clock.now();
  const [tasks, ...others] = SAMPLE.sections;
  const touched = { heading: tasks?.heading ?? { kk: '', ru: '' }, text: { kk: 'Жаңа мәтін.', ru: 'Новый текст.' } };
  const second = await anEdition(2, [touched, ...others.slice(0, -1)]);

  const lines = await registerOf(first);
  expect(lines).toEqual(await registerOf(second));
  expect(await registerOf(first, between)).toEqual(lines.slice(0, 1));
  expect(lines).toMatchObject([
    { what: 'first', caseId: first.id, number: first.number, inForce: true, changed: [] },
    {
      what: 'edition',
      caseId: second.id,
      number: second.number,
      reason: SAMPLE.reason.ru,
      changed: ['Общие положения'],
      added: [],
      removed: ['Пересмотр'],
    },
  ]);
  expect(await paperOf(second, 'ru')).toContain('Новая редакция.\nИзменено: Общие положения.\nИсключено: Пересмотр.');
  expect(await paperOf(second, 'kk')).toContain('Жаңа редакция.\nӨзгертілді: Жалпы ережелер.');
});

test('an order shows the orders that have changed it, and nothing before them', async () => {
  const order = await registered(await orderDraft(await office.user('registrar'), 'disciplinary-measure'));
  expect(await registerOf(order)).toEqual([]);
  const before = office.app.deps.clock.now();
  const today = office.app.deps.clock.today();
  const amendment = await registered({
    process: 'order',
    kind: 'amendment',
    content: {
      orderId: order.id,
      effectiveDate: today,
      changes: [{ place: { kk: '2-тармағы', ru: 'пункт 2' }, wording: { kk: 'Жаңа мәтін.', ru: 'Новый текст.' } }],
      reason: { kk: 'техникалық қатеге', ru: 'технической ошибкой' },
      basis: [{ kind: 'memo', number: '22', date: today }],
    },
  });
  const line = { what: 'amends', caseId: amendment.id, changed: ['пункт 2'], reason: 'в связи с технической ошибкой' };
  expect(await registerOf(order)).toMatchObject([line]);
  expect(await registerOf(order, before)).toEqual([]);
  expect(await paperOf(order, 'ru')).toContain(`№ ${amendment.number}`.replace(' ', '\u00A0'));
});
