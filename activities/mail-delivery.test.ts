/** From the record of a case to a real mail server, which refuses, goes away, or loses its worker. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMailSender, type MailSender } from '../platform/mail/mail-sender.ts';
import { aDraft, inApproval, type TestCase } from '../test/factories/cases.ts';
import { eventually } from '../test/eventually.ts';
import { FROM, openMailOffice, type MailOffice } from '../test/mail-office.ts';
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
  await office.startAnew();
});
afterAll(() => office.stop());

const atDeans = (): TestCase => inApproval(aDraft(), ['dean']);

test('a letter the server postpones is tried again after a pause', async () => {
  refusals.set(office.address('dean'), { code: 451, words: 'Try again later' });
  await office.record(atDeans(), 'later-1');
  const { nextAt } = await office.activities.sendMails();
  expect(nextAt).toBe('2026-11-21T08:01:00.000Z');
  refusals.clear();
  expect(await office.lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
  office.turnTo(TWO_MINUTES_LATER);
  expect(await office.lettersWhile('dean', () => office.activities.sendMails())).toHaveLength(1);
  expect(await office.statesOf('later-1')).toEqual(['accepted']);
});

test('a letter the server refuses for good is given up with the words of the server', async () => {
  refusals.set(office.address('dean'), { code: 550, words: 'No such person here' });
  await office.record(atDeans(), 'refused-1');
  await office.activities.sendMails();
  refusals.clear();
  office.turnTo(FIVE_MINUTES_LATER);
  expect(await office.lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
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
  expect(await office.statesOf('away-2')).toEqual(['accepted']);
});

test('a worker killed before it has noted the acceptance sends the same letter again, and only after a pause', async () => {
  await office.record(atDeans(), 'killed-1');
  const killed = office.through(killedAfterAcceptance());
  const letters = await office.lettersWhile('dean', async () => {
    void killed.sendMails();
    await lettersArrived('dean');
    expect(await office.statesOf('killed-1')).toEqual(['sending']);
    await office.activities.sendMails();
    office.turnTo(FIVE_MINUTES_LATER);
    await office.activities.sendMails();
  });
  expect(letters).toHaveLength(2);
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await office.statesOf('killed-1')).toEqual(['accepted']);
});

test('a worker killed after it has noted the acceptance does not send again', async () => {
  await office.record(atDeans(), 'marked-1');
  await office.activities.sendMails();
  office.turnTo('2026-11-22T08:00:00.000Z');
  expect(await office.lettersWhile('dean', () => office.activities.sendMails())).toEqual([]);
});

test('two workers that send at the same time send every letter once', async () => {
  const cases = Array.from({ length: 30 }, (_, index) => `both-${index}`);
  for (const caseId of cases) await office.record(atDeans(), caseId);
  const letters = await office.lettersWhile('dean', () =>
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
  expect(await office.statesOf('old-1')).toEqual([]);
});

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
