/** Who is written to, about what and in which words. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
import { aClosedCase } from '../test/factories/recording.ts';
import { openMailOffice, PUBLIC_URL, type MailOffice } from '../test/mail-office.ts';

let office: MailOffice;

beforeAll(async () => {
  office = await openMailOffice();
});
beforeEach(() => office.startAnew());
afterAll(() => office.stop());

const atDeans = (): TestCase => inApproval(aDraft(), ['dean']);

test('who is asked gets a letter with the way to the task, once', async () => {
  const letters = await office.lettersWhile('dean', async () => {
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
  expect(await office.statesOf('asked-1')).toEqual(['accepted']);
});

test('a letter is in the language of its reader', async () => {
  await office.db('people').where({ id: 'dean' }).update({ language: 'kk' });
  const letters = await office.lettersWhile('dean', async () => {
    await office.record(atDeans(), 'kazakh-1');
    await office.activities.sendMails();
  });
  await office.db('people').where({ id: 'dean' }).update({ language: 'ru' });
  expect(letters[0]?.subject).toBe('Құжат сіздің келісуіңізді күтіп тұр');
  expect(letters[0]?.text).toContain('Мерзімі: 2026 ж. 23 қараша, 18:00');
});

test('neither the title of the paper nor what was written on it goes through servers of others', async () => {
  const letters = await office.lettersWhile(AUTHOR, async () => {
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
  const letters = await office.lettersWhile('dean', async () => {
    await office.record(atDeans(), 'decided-1');
    await office.record(send(atDeans(), answer(atDeans(), 'dean', 'approve')), 'decided-1');
    await office.activities.sendMails();
  });
  expect(letters).toEqual([]);
  expect(await office.statesOf('decided-1')).toEqual(['skipped']);
});

test('a task that moves with an absence is told to the deputy, by the name of the absent, and not to the absent', async () => {
  await office.db('absences').insert(anAbsence('away-1'));
  const asked = atDeans();
  const taskId = asked.state.tasks[0]?.id ?? '';
  const to = { ...person('lawyer'), actingForId: 'dean', absenceId: 'away-1' };
  const moved = send(asked, { type: 'move-task', taskId, fromId: 'dean', to, why: 'absence-started' });
  const before = office.lettersTo('dean').length;
  const letters = await office.lettersWhile('lawyer', async () => {
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
    const letters = await office.lettersWhile(personId, async () => {
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
  const letters = await office.lettersWhile('specialist', async () => {
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
  const letters = await office.lettersWhile('dean', () => office.activities.sendMails());
  await office.db('people').where({ id: 'dean' }).update({ active: true });
  expect(letters).toEqual([]);
  expect([await office.statesOf('unknown-1'), await office.statesOf('left-1')]).toEqual([[], ['skipped']]);
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
