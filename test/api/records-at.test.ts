/** Records of a case as they stood, against what they showed at each moment of its way. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASE_RECORDS, type CaseRecord, type CaseRecordName } from '../../contracts/records.schemas.ts';
import { openDocx, type OpenedDocx } from '../../documents/fixtures/open-docx.ts';
import { eventually } from '../eventually.ts';
import { orderDraft } from './orders.ts';
import { startWholeOffice, type CaseBody, type WholeOffice } from './whole-office.ts';

interface Seen {
  /** a moment at which nothing was under way */
  readonly at: string;
  readonly paper: CaseBody;
  readonly records: readonly CaseRecord[];
}

type Moment = 'draft' | 'returned' | 'signing' | 'reading' | 'passedOn' | 'closed';

let office: WholeOffice;
let id: string;
const seen = new Map<Moment, Seen>();

beforeAll(async () => {
  office = await startWholeOffice();
  const registrar = await office.user('registrar');
  const draft = await orderDraft(registrar, 'expulsion-own-wish');
  id = (await registrar.post('/cases', draft)).body.case.id;
  await note('draft');
  await registrar.post(`/cases/${id}/submit`, {});
  await sendBack();
  await note('returned');
  const basis = draft.content.basis.map((paper) => ({ ...paper, number: '17' }));
  await registrar.put(`/cases/${id}/content`, { content: { ...draft.content, basis }, version: 1 });
  await registrar.post(`/cases/${id}/submit`, {});
  await driveToNote('signing', ({ openTasks }) => openTasks.some(({ action }) => action === 'sign'));
  await driveToNote('reading', ({ openTasks }) => openTasks.filter(isReading).length > 1);
  await passOn();
  await note('passedOn');
  await driveToNote('closed', ({ status }) => status === 'closed');
}, 60_000);
afterAll(() => office.stop());

const isReading = ({ action }: CaseBody['openTasks'][number]) => action === 'acknowledge';

async function note(moment: Moment): Promise<void> {
  seen.set(moment, await eventually(look));
}

/** What is the same before and after an instant was so at the instant. */
async function look(): Promise<Seen | undefined> {
  const before = await readAll();
  const at = office.app.deps.clock.now();
  const after = await readAll();
  return isDeepStrictEqual(before, after) ? { at, ...after } : undefined;
}

async function readAll(): Promise<Omit<Seen, 'at'>> {
  const records = await Promise.all(CASE_RECORDS.map((name) => record(name)));
  return { paper: await office.read(id), records };
}

async function driveToNote(moment: Moment, isThere: (paper: CaseBody) => boolean): Promise<void> {
  await office.driveUntil(id, isThere);
  await note(moment);
}

async function sendBack(): Promise<void> {
  const { openTasks, version } = await office.driveUntil(id, (paper) => paper.openTasks.length > 0);
  const [task] = openTasks;
  const user = await office.user(task?.assignee.login ?? '');
  const answer = { action: 'return', remark: 'Укажите номер заявления.', version };
  expect((await user.post(`/tasks/${task?.id}/decision`, answer)).status).toBe(200);
  await office.driveUntil(id, ({ status }) => status === 'rework');
}

/** The head of the office has another read the order instead of who was asked. */
async function passOn(): Promise<void> {
  const task = (await office.read(id)).openTasks.find(isReading);
  const head = await office.user('registrar-head');
  const answer = await head.post(`/tasks/${task?.id}/reassign`, { to: 'person-lawyer', reason: 'Занимается архивом.' });
  expect(answer.status, answer.text).toBe(200);
}

async function record(name: CaseRecordName, at?: string, language = 'ru'): Promise<CaseRecord> {
  const query = at === undefined ? '' : `?${new URLSearchParams({ at }).toString()}`;
  const registrar = await office.user('registrar');
  const { status, body } = await registrar.get(`/cases/${id}/records/${name}${query}`, { 'Accept-Language': language });
  expect(status).toBe(200);
  return body as unknown as CaseRecord;
}

async function paper(name: CaseRecordName, lang: 'kk' | 'ru', at: string): Promise<OpenedDocx & { file: string }> {
  const { cookie } = await office.user('registrar');
  const query = new URLSearchParams({ lang, at }).toString();
  const path = `/api/v1/cases/${id}/records/${name}/document?${query}`;
  const response = await fetch(`${office.app.url}${path}`, { headers: { Cookie: cookie } });
  expect(response.status).toBe(200);
  const file = decodeURIComponent(response.headers.get('content-disposition') ?? '');
  return { ...openDocx(new Uint8Array(await response.arrayBuffer())), file };
}

function momentOf(moment: Moment): string {
  return seen.get(moment)?.at ?? '';
}

const lines = async (name: CaseRecordName, moment: Moment) => (await record(name, momentOf(moment))).items.length;

test('at each moment every record shows what it showed then', async () => {
  for (const [moment, { at, records }] of seen) {
    for (const shown of records) {
      expect(await record(shown.record, at), `${shown.record}, ${moment}`).toEqual({ ...shown, asOf: at });
    }
  }
});

test('the records fill as the case goes on', async () => {
  expect(await lines('version-history', 'draft')).toBe(1);
  expect(await lines('version-history', 'signing')).toBe(2);
  expect(await lines('visa-sheet', 'returned')).toBe(0);
  expect(await lines('visa-sheet', 'closed')).toBeGreaterThan(await lines('visa-sheet', 'signing'));
  expect(await lines('distribution-list', 'closed')).toBeGreaterThan(await lines('distribution-list', 'signing'));
});

test('what was passed on since stood with whoever had it then', async () => {
  const at = async (moment: Moment) => {
    const sheet = await record('acquaintance-sheet', momentOf(moment));
    return sheet.record === 'acquaintance-sheet' ? sheet.items.map(({ name }) => name) : [];
  };
  const lawyer = 'Дуйсенов Е.К.';
  expect(await at('reading')).not.toContain(lawyer);
  expect(await at('passedOn')).toContain(lawyer);
  expect(await at('closed')).toEqual(await at('passedOn'));
});

test.each(['acquaintance-sheet', 'distribution-list', 'change-register'] as const)(
  'before registration the %s says that it has not begun, on the screen and on paper',
  async (name) => {
    const before = momentOf('signing');
    expect(await record(name, before)).toMatchObject({ items: [], notBegun: true });
    expect((await paper(name, 'ru', before)).text).toContain('ещё не начат.');
    expect((await paper(name, 'kk', before)).text).toContain('әлі басталмаған.');
    expect(await record(name, momentOf('closed'))).not.toHaveProperty('notBegun');
  },
);

test('a paper of the past says of which moment it is, in its text and in its name', async () => {
  const at = momentOf('reading');
  const local = new Date(Date.parse(at) + 5 * 3_600_000).toISOString();
  const time = local.slice(11, 19);
  const [year, month, day] = local.slice(0, 10).split('-');
  const ru = await paper('acquaintance-sheet', 'ru', at);
  expect(ru.text).toMatch(new RegExp(`По состоянию на ${Number(day)} [а-я]+ ${year} года, ${time}\\.`));
  expect(ru.text).toContain(seen.get('reading')?.paper.number);
  expect(ru.tables[0]?.rows.slice(1).every((row) => row[3] === 'не отмечено')).toBe(true);
  expect(ru.file).toContain(`${year}-${month}-${day} ${time.replaceAll(':', '-')}.docx`);
  const kk = await paper('acquaintance-sheet', 'kk', at);
  expect(kk.text).toContain(`сағат ${time} кезіндегі жағдай бойынша.`);
});

test.each([
  ['an instant before the case was opened', '2020-01-01T00:00:00Z', 422, 'NO_SUCH_MOMENT'],
  ['an instant to come', '2999-01-01T00:00:00+05:00', 422, 'NO_SUCH_MOMENT'],
  ['a day', '2026-11-21', 400, 'MALFORMED'],
  ['no instant at all', '', 400, 'MALFORMED'],
])('%s is refused', async (_what, at, status, code) => {
  const registrar = await office.user('registrar');
  const query = new URLSearchParams({ at }).toString();
  for (const name of CASE_RECORDS) {
    for (const path of [name, `${name}/document`]) {
      expect(await registrar.get(`/cases/${id}/records/${path}?${query}`)).toMatchObject({ status, body: { code } });
    }
  }
});
