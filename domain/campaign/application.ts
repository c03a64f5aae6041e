/** One application: a student, a course, and how far it has come. */
import type { Instant, IsoDate } from '../shared/time.ts';
import type { CandidateReason } from '../academic-record/candidates.ts';

/** `submitted → advised → payable → paid → placed → finished`; `unplaced` while the student chooses again. */
export const APPLICATION_STATUSES = [
  'submitted',
  'advised',
  'payable',
  'paid',
  'unplaced',
  'placed',
  'finished',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Statuses of applications that still count: for the credit cap, for groups, for a second application to the course. */
export const LIVING_STATUSES: readonly ApplicationStatus[] = [
  'submitted',
  'advised',
  'payable',
  'paid',
  'unplaced',
  'placed',
  'finished',
];

export function isLiving({ status }: Pick<Application, 'status'>): boolean {
  return LIVING_STATUSES.includes(status);
}

/** Why an application came to nothing without anybody deciding so. */
export const LAPSE_REASONS = ['not-decided', 'not-paid', 'not-chosen', 'campaign-cancelled'] as const;
export type LapseReason = (typeof LAPSE_REASONS)[number];

export interface Application {
  readonly id: string;
  readonly campaignId: string;
  /** what people write on a payment; eight digits */
  readonly number: string;
  readonly studentId: string;
  readonly courseCode: string;
  /** language the student is taught in */
  readonly language: 'kk' | 'ru' | 'en';
  readonly credits: number;
  readonly reason: CandidateReason;
  readonly status: ApplicationStatus;
  /** tenge, fixed when the application is made */
  readonly amount: number;
  /** tenge paid until now */
  readonly paid: number;
  /** when it lapses if it is not paid; present from the dean's visa on */
  readonly payUntil?: Instant;
  readonly groupId?: string;
  readonly lapseReason?: LapseReason;
  /** the last reason a person gave for a change of it */
  readonly reasonId?: string;
  /** raised by each change; a command names the one it was meant for */
  readonly version: number;
}

/** What may be done with an application; reasons are stored beforehand and named by id. */
export type ApplicationCommand =
  | { readonly type: 'advise'; readonly approve: true }
  | { readonly type: 'advise'; readonly approve: false; readonly reasonId: string }
  | { readonly type: 'endorse'; readonly approve: true; readonly payUntil: Instant }
  | { readonly type: 'endorse'; readonly approve: false; readonly reasonId: string }
  /** `total`: everything paid for the application until now, this payment included; tenge */
  | { readonly type: 'pay'; readonly total: number; readonly paidOn: IsoDate }
  /** a payment was marked by mistake, or goes back to its payer; `total`: what remains paid; tenge */
  | { readonly type: 'take-back'; readonly total: number; readonly payUntil: Instant; readonly reasonId: string }
  | { readonly type: 'withdraw'; readonly reasonId: string }
  | { readonly type: 'lapse'; readonly why: LapseReason }
  /** brings an unpaid application back to life, for a reason */
  | { readonly type: 'restore'; readonly reasonId: string; readonly payUntil: Instant }
  | { readonly type: 'place'; readonly groupId: string }
  | { readonly type: 'displace' }
  /** the student takes another course instead of the cancelled one */
  | { readonly type: 'choose'; readonly courseCode: string; readonly credits: number; readonly amount: number }
  | { readonly type: 'finish' };
