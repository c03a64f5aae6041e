/** How messages of a summer semester are told by mail. */
import type { ApplicationStatus } from '../campaign/application.ts';
import type { CampaignMessageKind } from '../campaign/message.ts';
import type { Group } from './preferences.ts';

/** Whom a message reaches: the student it is about, the adviser of the student, or somebody it is meant for by name. */
export const MESSAGE_READERS = ['student', 'adviser', 'person'] as const;
export type MessageReader = (typeof MESSAGE_READERS)[number];

/** What the student has to answer within a term, by the status in which it still waits. */
export const ASKS_STUDENT: Partial<Readonly<Record<CampaignMessageKind, ApplicationStatus>>> = {
  'application-payable': 'payable',
  'application-restored': 'payable',
  'payment-taken-back': 'payable',
  'group-cancelled': 'unplaced',
  'choice-full': 'unplaced',
};

const ASKS_PERSON: Partial<Readonly<Record<CampaignMessageKind, Group>>> = {
  'candidates-of-adviser': 'tasks',
  'sheets-late': 'escalations',
};

/** The group in whose preference a person says how they want to be told; an adviser hears of many students, so as of news. */
export function groupOfMessage(kind: CampaignMessageKind, reader: MessageReader): Group {
  if (reader === 'student') return kind in ASKS_STUDENT ? 'tasks' : 'papers';
  return reader === 'person' ? (ASKS_PERSON[kind] ?? 'papers') : 'papers';
}

/** Tells whether something is asked that has not been answered before the reader's turn to be told came. */
export function messageStillMatters(kind: CampaignMessageKind, status: ApplicationStatus | null): boolean {
  const awaited = ASKS_STUDENT[kind];
  return awaited === undefined || status === awaited;
}
