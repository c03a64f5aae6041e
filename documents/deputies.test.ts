/** How papers name those who answer in the place of the absent. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintedVisa, RenderRequest } from '../contracts/document-model.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import { registeredEnrolment } from './fixtures/enrolment.ts';
import { openDocx } from './fixtures/open-docx.ts';
import { createTemplatesFolder, type TemplatesFolder } from './fixtures/templates-folder.ts';
import { createRenderer, type Renderer } from './renderer.ts';

let folder: TemplatesFolder;
let renderer: Renderer;
beforeAll(() => {
  folder = createTemplatesFolder();
  renderer = createRenderer({ threads: 1, templatesFolder: folder.path });
});
afterAll(async () => {
  await renderer.close();
  folder.remove();
});

const ABSENT = { name: { surname: 'Иванов', givenName: 'Иван', patronymic: 'Иванович' }, sex: 'male' } as const;
const DEPUTY = { name: { surname: 'Сейтова', givenName: 'Алия', patronymic: 'Нурлановна' }, sex: 'female' } as const;
const ORDERS = [
  { number: '12', date: '2026-11-01' },
  { number: '15-к', date: '2026-11-09', insteadOf: DEPUTY },
];

/** An order whose only visa was given for Ivanov on so many orders, and whose signatory stands in. */
function withDeputies(language: DocumentLanguage, orders: number): RenderRequest {
  const { template, model } = registeredEnrolment(language, 2);
  const basis = ORDERS.slice(0, orders);
  const visa: PrintedVisa = {
    post: language === 'kk' ? 'Заңгер' : 'Юрист',
    name: { surname: 'Петрова', givenName: 'Анна', patronymic: 'Олеговна' },
    verdict: 'approve',
    date: '2026-11-20',
    onBehalfOf: ABSENT,
    ...(orders > 0 && { basis }),
  };
  const signatories = model.signatories.map((signatory) => ({ ...signatory, acting: true, basis }));
  return { template, model: { ...model, visas: [visa], signatories } };
}

async function linesOf(request: RenderRequest): Promise<string[]> {
  return openDocx(await renderer.renderDocx(request))
    .text.replaceAll('\u00A0', ' ')
    .split('\n');
}

test('a visa names the deputy, the absent person and the order in both languages', async () => {
  expect(await linesOf(withDeputies('ru', 1))).toEqual(
    expect.arrayContaining(['Петрова А.О.', 'за Иванова И.И. (приказ № 12 от 01.11.2026)']),
  );
  expect(await linesOf(withDeputies('kk', 1))).toEqual(
    expect.arrayContaining(['Петрова А.О.', 'Иванов И.И. үшін (№ 12, 01.11.2026 бұйрық)']),
  );
});

test('a deputy of a deputy acts on both orders and names who was away too, and a delegate acts on none', async () => {
  expect(await linesOf(withDeputies('ru', 2))).toContain(
    'за Иванова И.И. (приказ № 12 от 01.11.2026) вместо Сейтовой А.Н. (приказ № 15-к от 09.11.2026)',
  );
  expect(await linesOf(withDeputies('kk', 2))).toContain(
    'Иванов И.И. үшін (№ 12, 01.11.2026 бұйрық), Сейтова А.Н. орнына (№ 15-к, 09.11.2026 бұйрық)',
  );
  expect(await linesOf(withDeputies('ru', 0))).toContain('за Иванова И.И.');
});

test('whoever signs in the place of the holder signs as acting', async () => {
  expect(await linesOf(withDeputies('ru', 1))).toContain('И.о. проректора по академическим вопросам');
  expect(await linesOf(withDeputies('kk', 1))).toContain('Академиялық мәселелер жөніндегі проректор м.а.');
});

test('under the post stand the orders by which they do', async () => {
  const ru = await linesOf(withDeputies('ru', 2));
  const post = ru.indexOf('И.о. проректора по академическим вопросам');
  expect(ru[post + 1]).toBe('(приказ № 12 от 01.11.2026) вместо Сейтовой А.Н. (приказ № 15-к от 09.11.2026)');
  expect(await linesOf(withDeputies('kk', 2))).toContain(
    '(№ 12, 01.11.2026 бұйрық), Сейтова А.Н. орнына (№ 15-к, 09.11.2026 бұйрық)',
  );
});
