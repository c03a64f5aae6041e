/** Applications, plans and applicants for tests of a summer semester. */
import type { Application } from '../../domain/campaign/application.ts';
import type { Applicant } from '../../domain/campaign/grounds.ts';
import type { CampaignPlan, CampaignTimes } from '../../domain/campaign/plan.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';

export const A_PLAN: CampaignPlan = {
  academicYear: 2026,
  session: 1,
  announceOn: '2027-05-20',
  applicationsFrom: '2027-05-25',
  applicationsUntil: '2027-06-05',
  visasUntil: '2027-06-10',
  startsOn: '2027-06-21',
  sheetsOn: '2027-07-26',
  endsOn: '2027-07-31',
  sheetsUntil: '2027-08-05',
  creditCap: 10,
  pricePerCredit: 9_000,
  minimumGroup: 5,
  maximumGroup: 25,
  paymentDays: 3,
  secondChoiceDays: 2,
  reasons: ['academic-debt', 'curriculum-difference', 'gpa-raise'],
  graduatesMayAttend: false,
};

export const SOME_TIMES: CampaignTimes = {
  announceAt: '2027-05-19T19:00:00.000Z',
  opensAt: '2027-05-24T19:00:00.000Z',
  closesAt: '2027-06-05T19:00:00.000Z',
  visasEndAt: '2027-06-10T19:00:00.000Z',
  startsAt: '2027-06-20T19:00:00.000Z',
  sheetsAt: '2027-07-25T19:00:00.000Z',
  sheetsDueAt: '2027-08-05T19:00:00.000Z',
};

export function aCampaign(overrides: Partial<CampaignState> = {}): CampaignState {
  return {
    campaignId: 'campaign-1',
    ownerId: 'person-registrar',
    seq: 1,
    phase: 'applications',
    plan: A_PLAN,
    times: SOME_TIMES,
    undoSeconds: 0,
    orders: [],
    ...overrides,
  };
}

export function anApplication(overrides: Partial<Application> = {}): Application {
  return {
    id: 'application-1',
    campaignId: 'campaign-1',
    number: '26100001',
    studentId: 'student-1',
    courseCode: 'HKZ1101',
    language: 'kk',
    credits: 5,
    reason: 'academic-debt',
    status: 'submitted',
    amount: 45_000,
    paid: 0,
    version: 1,
    ...overrides,
  };
}

/** A student of the second year whose record is looked at in the spring of the plan's year. */
export function anApplicant(overrides: Partial<Applicant['student']> = {}): Applicant {
  const student = { status: 'studying', course: 2, programmeCode: '6B061', results: [], differences: [] } as const;
  return {
    student: { ...student, ...overrides },
    rules: {
      reasons: ['academic-debt', 'curriculum-difference', 'gpa-raise'],
      gpaThresholds: { 2: 2.3 },
      gpaBasis: 'last-year',
      repeatRule: 'last',
      graduatingMayAttend: false,
      yearsOfStudy: { '6B': 4 },
    },
    on: '2027-05-26',
  };
}
