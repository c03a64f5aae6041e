/** Mail from the record of a case to a real mail server. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMailSender, type MailSender } from '../platform/mail/mail-sender.ts';
import { DEFAULT_PREFERENCES } from '../domain/notifications/preferences.ts';
import {
  aDraft,
  answer,
  answerEffect,
  AUTHOR,
  inApproval,
  NOW,
  person,
  send,
  submitted,
  type TestCase,
} from '../test/factories/cases.ts';
import { eventually } from '../test/eventually.ts';
import { aClosedCase } from '../test/factories/recording.ts';
import { FROM, openMailOffice, PUBLIC_URL, type MailOffice } from '../test/mail-office.ts';
import { startMailSink } from '../test/mail-sink.ts';

const TWO_MINUTES_LATER = '2026-11-21T08:02:00.000Z';
const FIVE_MINUTES_LATER = '2026-11-21T08:05:00.000Z';

/** What the mail server says to the next recipients, by address. */
const refusals = new Map<string, { readonly code: number; readonly words: string }>();
let office: MailOffice;

beforeAll(async () => {
  office = await openMailOffice({ refuse: (address) => refusals.get(address) });
});
beforeEach(async () => {
  refusals.clear();
  office.turnTo(NOW);
  await office.db('mails').delete();
  await office.db('notification_settings').delete();
});
afterAll(() => office.stop());

const atDeans = (): TestCase => inApproval(aDraft(), ['dean']);
const stateOf = async (caseId: string) => {
  const rows: { state: string }[] = await office.db('mails').where({ case_id: caseId }).orderBy('seq').select('state');
  return rows.map(({ state }) => state);
};
/** Letters a person gets while `work` is done. */
async function lettersWhile(personId: string, work: () => Promise<unknown>) {
  const before = office.lettersTo(personId).length;
  await work();
  return office.lettersTo(personId).slice(before);
}

test('who is asked gets a letter with the way to the task, once', async () => {
  const letters = await lettersWhile('dean', async () => {
    await office.record(atDeans(), 'asked-1');
    await office.record(atDeans(), 'asked-1');
    await office.activities.sendMails();
    await office.activities.sendMails();
  });
  const task: { id: string } | undefined = await office.db('tasks').where({ case_id: 'asked-1' }).first('id');
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({
    subject: 'Документ ждёт вашего согласования',
    from: 'registrar@university.example',
  });
  expect(letters[0]?.text).toContain(`${PUBLIC_URL}/inbox/${task?.id}`);
  expect(letters[0]?.html).toContain(`href="${PUBLIC_URL}/inbox/${task?.id}"`);
  expect(letters[0]?.headers.get('list-unsubscribe')).toBe(`<${PUBLIC_URL}/settings/notifications>`);
  expect(await stateOf('asked-1')).toEqual(['accepted']);
});

test('a letter is in the language of its reader', async () => {
  await office.db('people').where({ id: 'dean' }).update({ language: 'kk' });
  const letters = await lettersWhile('dean', async () => {
    await office.record(atDeans(), 'kazakh-1');
    await office.activities.sendMails();
  });
  await office.db('people').where({ id: 'dean' }).update({ language: 'ru' });
  expect(letters[0]?.subject).toBe('Құжат сіздің келісуіңізді күтіп тұр');
  expect(letters[0]?.text).toContain('Мерзімі: 2026 ж. 23 қараша, 18:00');
});

test('neither the title of the paper nor what was written on it goes through servers of others', async () => {
  const letters = await lettersWhile(AUTHOR, async () => {
    await office.record(returned(), 'private-1');
    await office.activities.sendMails();
  });
  expect(letters.map(({ subject }) => subject)).toEqual(['Ваш документ возвращён на доработку']);
  for (const { text, html } of letters) expect(text + html).not.toMatch(/Приказ private-1|remark on/);
  expect(letters[0]?.text).toContain('Документ: Приказ');
});

test('a case from draft to file writes to those whose turn it is, and to its author in the morning', async () => {
  await office.record(aClosedCase(), 'whole-1');
  const noted = await office
    .db('mails')
    .where({ case_id: 'whole-1' })
    .orderBy('seq')
    .select('person_id', 'occasion', 'state');
  expect(noted.map(({ person_id, occasion, state }) => `${person_id} ${occasion} ${state}`)).toEqual([
    'dean task queued',
    'lawyer task queued',
    'vice-rector task queued',
    'author registered held',
    'specialist task queued',
    'specialist task queued',
    'author closed held',
  ]);
});

test('a letter about a task answered before its turn is not sent', async () => {
  const letters = await lettersWhile('dean', async () => {
    await office.record(atDeans(), 'decided-1');
    await office.record(send(atDeans(), answer(atDeans(), 'dean', 'approve')), 'decided-1');
    await office.activities.sendMails();
  });
  expect(letters).toEqual([]);
  expect(await stateOf('decided-1')).toEqual(['skipped']);
});

test('a task that moves with an absence is told to the deputy, by the name of the absent, and not to the absent', async () => {
  await office.db('absences').insert(anAbsence('away-1'));
  const asked = atDeans();
  const taskId = asked.state.tasks[0]?.id ?? '';
  const to = { ...person('lawyer'), actingForId: 'dean', absenceId: 'away-1' };
  const moved = send(asked, { type: 'move-task', taskId, fromId: 'dean', to, why: 'absence-started' });
  const before = office.lettersTo('dean').length;
  const letters = await lettersWhile('lawyer', async () => {
    await office.record(moved, 'deputy-1');
    await office.activities.sendMails();
  });
  expect(letters.map(({ subject }) => subject)).toEqual(['Документ ждёт вашего согласования']);
  expect(letters[0]?.text).toContain('За кого: dean');
  expect(office.lettersTo('dean')).toHaveLength(before);
});

test('a delegated task, a question and its answer are told to whom they concern', async () => {
  const asked = atDeans();
  const taskId = asked.state.tasks[0]?.id ?? '';
  const delegated = send(asked, {
    type: 'delegate',
    actorId: 'dean',
    taskId,
    to: person('lawyer'),
    remarkId: 'remark',
  });
  const question = send(delegated, {
    type: 'ask',
    actorId: 'lawyer',
    taskId,
    to: person('specialist'),
    remarkId: 'remark',
  });
  const subjects = async (personId: string, testCase: TestCase) => {
    const letters = await lettersWhile(personId, async () => {
      await office.record(testCase, 'talk-1');
      await office.activities.sendMails();
    });
    return letters.map(({ subject }) => subject);
  };
  expect(await subjects('lawyer', delegated)).toEqual(['Вам передана чужая задача']);
  expect(await subjects('specialist', question)).toEqual(['Вам задан вопрос по документу']);
  const answered = send(question, answer(question, 'specialist', 'answer'));
  expect(await subjects('lawyer', answered)).toEqual(['На ваш вопрос ответили']);
});

test('a stage nobody can be asked in is told to the head of the office', async () => {
  await office.db('posts').where({ id: 'post-specialist' }).update({ role: 'registrar-head' });
  const letters = await lettersWhile('specialist', async () => {
    await office.record(blockedAtDeans(), 'blocked-1');
    await office.activities.sendMails();
  });
  await office.db('posts').where({ id: 'post-specialist' }).update({ role: 'registrar' });
  expect(letters.map(({ subject }) => subject)).toEqual(['Документ стоит: решать некому']);
});

test('what a person does not want is not noted down, and what they want in the morning waits for it', async () => {
  await office.db('notification_settings').insert(choices('dean', { tasks: 'never' }));
  await office.db('notification_settings').insert(choices(AUTHOR, { tasks: 'morning' }));
  await office.record(returned(), 'choice-1');
  const noted = await office.db('mails').where({ case_id: 'choice-1' }).select('person_id', 'occasion', 'state');
  expect(noted).toEqual([{ person_id: AUTHOR, occasion: 'returned', state: 'held' }]);
});

test('nobody without an address and nobody who has left is written to', async () => {
  await office.db('people').where({ id: 'dean' }).update({ email: null });
  await office.record(atDeans(), 'unknown-1');
  await office
    .db('people')
    .where({ id: 'dean' })
    .update({ email: office.address('dean') });
  await office.record(atDeans(), 'left-1');
  await office.db('people').where({ id: 'dean' }).update({ active: false });
  const letters = await lettersWhile('dean', () => office.activities.sendMails());
  await office.db('people').where({ id: 'dean' }).update({ active: true });
  expect(letters).toEqual([]);
  expect([await stateOf('unknown-1'), await stateOf('left-1')]).toEqual([[], ['skipped']]);
});

test('a letter the server postpones is tried again after a pause', async () => {
  refusals.set(office.address('dean'), { code: 451, words: 'Try again later' });
  await office.record(atDeans(), 'later-1');
  const { nextAt } = await office.activities.sendMails();
  expect(nextAt).toBe('2026-11-21T08:01:00.000Z');
  refusals.clear();
  expect(await lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
  office.turnTo(TWO_MINUTES_LATER);
  expect(await lettersWhile('dean', () => office.activities.sendMails())).toHaveLength(1);
  expect(await stateOf('later-1')).toEqual(['accepted']);
});

test('a letter the server refuses for good is given up with the words of the server', async () => {
  refusals.set(office.address('dean'), { code: 550, words: 'No such person here' });
  await office.record(atDeans(), 'refused-1');
  await office.activities.sendMails();
  refusals.clear();
  office.turnTo(FIVE_MINUTES_LATER);
  expect(await lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
  expect(await office.db('mails').where({ case_id: 'refused-1' }).first('state', 'answer')).toEqual({
    state: 'failed',
    answer: '550 No such person here',
  });
});

test('nothing is lost while the mail server is away, and everything goes when it is back', async () => {
  const away = await startMailSink();
  await away.stop();
  const sender = createMailSender({ smtpUrl: away.url, from: FROM });
  for (const caseId of ['away-1', 'away-2', 'away-3']) await office.record(atDeans(), caseId);
  const activities = office.through(sender);
  await expect(activities.sendMails()).rejects.toMatchObject({ type: 'MAIL_SERVER_AWAY', nonRetryable: false });
  await expect(activities.sendMails()).rejects.toMatchObject({ type: 'MAIL_SERVER_AWAY' });
  const back = await startMailSink({ port: away.port });
  await activities.sendMails();
  sender.close();
  await back.stop();
  expect(back.letters).toHaveLength(3);
  expect(await stateOf('away-2')).toEqual(['accepted']);
});

test('a worker killed before it has noted the acceptance sends the same letter again, and only after a pause', async () => {
  await office.record(atDeans(), 'killed-1');
  const killed = office.through(killedAfterAcceptance());
  const letters = await lettersWhile('dean', async () => {
    void killed.sendMails();
    await lettersArrived('dean');
    expect(await stateOf('killed-1')).toEqual(['sending']);
    await office.activities.sendMails();
    office.turnTo(FIVE_MINUTES_LATER);
    await office.activities.sendMails();
  });
  expect(letters).toHaveLength(2);
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await stateOf('killed-1')).toEqual(['accepted']);
});

test('a worker killed after it has noted the acceptance does not send again', async () => {
  await office.record(atDeans(), 'marked-1');
  await office.activities.sendMails();
  office.turnTo('2026-11-22T08:00:00.000Z');
  expect(await lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
});

test('two workers that send at the same time send every letter once', async () => {
  const cases = Array.from({ length: 30 }, (_, index) => `both-${index}`);
  for (const caseId of cases) await office.record(atDeans(), caseId);
  const letters = await lettersWhile('dean', () =>
    Promise.all([office.activities.sendMails(), office.activities.sendMails(), office.activities.sendMails()]),
  );
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(30);
  expect(letters).toHaveLength(30);
});

test('mail that waited for days is given up, and old mail and notices are forgotten', async () => {
  await office.record(atDeans(), 'old-1');
  office.turnTo('2026-11-27T08:00:00.000Z');
  await office.activities.tidyUp();
  expect(await office.db('mails').where({ case_id: 'old-1' }).first('state', 'answer')).toEqual({
    state: 'failed',
    answer: 'EXPIRED',
  });
  expect(await office.db('notices').where({ case_id: 'old-1' })).toEqual([]);
  office.turnTo('2027-03-01T08:00:00.000Z');
  await office.activities.tidyUp();
  expect(await stateOf('old-1')).toEqual([]);
});

function returned(): TestCase {
  return send(atDeans(), answer(atDeans(), 'dean', 'return'));
}

function blockedAtDeans(): TestCase {
  return send(answerEffect(submitted(aDraft()), []), {
    type: 'stage-unresolved',
    step: 'approval',
    stage: 'deans',
    reason: 'NOBODY',
  });
}

function anAbsence(id: string): object {
  return {
    id,
    person_id: 'dean',
    from_date: '2026-11-01',
    to_date: '2026-12-01',
    deputy_id: 'lawyer',
    basis_number: '7',
    basis_date: '2026-10-30',
    created_by: AUTHOR,
    created_at: NOW,
  };
}

function choices(personId: string, chosen: object): object {
  return { person_id: personId, ...DEFAULT_PREFERENCES, ...chosen, changed_at: NOW };
}

/** The server takes the letter; the worker never hears of it. */
function killedAfterAcceptance(): MailSender {
  const sender = createMailSender({ smtpUrl: office.sink.url, from: FROM });
  const never = new Promise<never>(() => undefined);
  return {
    ...sender,
    async send(letter) {
      await sender.send(letter);
      sender.close();
      return never;
    },
  };
}

async function lettersArrived(personId: string): Promise<void> {
  const before = office.lettersTo(personId).length;
  await eventually(() => Promise.resolve(office.lettersTo(personId).length > before ? true : undefined));
}
