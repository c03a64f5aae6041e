/** The moving of work beside a case that goes on meanwhile. */
import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutsideCommand } from '../contracts/case.messages.ts';
import { createAbsencesStore } from '../db/stores/absences-store.ts';
import { createCaseRecordStore } from '../db/stores/case-record-store.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { aDraft, answer, inApproval, send } from '../test/factories/cases.ts';
import { NO_REACH } from '../test/reach.ts';
import { aShortDefinition, aStage } from '../test/factories/definitions.ts';
import { forCase, recordCase, seedPeople } from '../test/factories/recording.ts';
import { createAbsenceActivities } from './absences.ts';

const TODAY = '2026-11-21';
const NOW = '2026-11-21T08:00:00.000Z';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedPeople(database.db);
});
afterAll(() => database.destroy());

test('whose turn comes while their place is being moved has their task moved instead', async () => {
  const { db } = database;
  const inTurn = aShortDefinition(aStage('visas', { order: 'sequential' }));
  const waiting = inApproval(aDraft(inTurn), ['dean', 'lawyer']);
  const next = send(waiting, answer(waiting, 'dean', 'approve'));
  await recordCase(db, waiting, 'case-1');
  const absence = { id: 'absence-1', personId: 'lawyer', deputyId: 'specialist', from: TODAY, to: TODAY };
  await createAbsencesStore(db).enter({ ...absence, basis: { number: '1', date: TODAY }, enteredBy: 'dean' }, NOW);

  const sent: OutsideCommand[] = [];
  const bring = async (_caseId: string, command: OutsideCommand) => {
    sent.push(command);
    if (command.type !== 'move-place') return undefined;
    const { events, ...rest } = forCase(next, 'case-1');
    await createCaseRecordStore(db).record({ ...rest, events: events.slice(waiting.events.length) });
    return 'STALE_RESULT' as const;
  };
  const activities = createAbsenceActivities({
    db,
    clock: { now: () => NOW, today: () => TODAY },
    timeZone: 'Asia/Almaty',
    publicUrl: '',
    renderDocx: () => Promise.resolve([]),
    ...NO_REACH,
    cases: { bring },
  });
  const input = { absenceId: 'absence-1', absentId: 'lawyer', from: TODAY, why: 'absence-started' } as const;
  await new MockActivityEnvironment().run(() => activities.moveTasks(input));

  expect(sent.map(({ type }) => type)).toEqual(['move-place', 'move-task']);
  expect(sent[1]).toMatchObject({ fromId: 'lawyer', to: { personId: 'specialist', actingForId: 'lawyer' } });
});
