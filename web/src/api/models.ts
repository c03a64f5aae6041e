/** Short names for the shapes of the HTTP API. */
import type { components, paths } from './schema.ts';

type Schemas = components['schemas'];
type QueryOf<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;

export type Me = Schemas['Me'];
export type Ability = Me['can'][number];
export type Session = Schemas['Session'];
export type ProcessView = Schemas['Process'];
export type KindView = Schemas['Kind'];
export type CaseView = Schemas['Case'];
export type CaseRelation = Schemas['CaseRelation'];
export type CaseStatus = CaseView['status'];
export type CaseListItem = Schemas['CaseListItem'];
export type CaseStage = Schemas['CaseStage'];
export type CaseStep = Schemas['CaseStep'];
export type DryRun = Schemas['DryRun'];
export type Forecast = Schemas['Forecast'];
export type RoutePart = Schemas['RouteProof'];
export type DocumentView = Schemas['Document'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type VisaLine = Schemas['VisaLine'];
export type CaseRecord = Schemas['CaseRecord'];
export type RecordName = CaseRecord['record'];
export type RecordVisa = Schemas['RecordVisa'];
export type RecordAcquaintance = Schemas['RecordAcquaintance'];
export type RecordRecipient = Schemas['RecordRecipient'];
export type RecordChange = Schemas['RecordChange'];
export type RecordVersion = Schemas['RecordVersion'];
export type Difference = Schemas['Difference'];
export type FieldDifference = Schemas['FieldDifference'];
export type StudentsDifference = Schemas['StudentsDifference'];
export type WordRun = Schemas['WordRun'];
export type Rework = Schemas['Rework'];
export type InboxTask = Schemas['InboxTask'];
export type Verdict = Schemas['Decision']['action'];
export type Journal = Schemas['Journal'];
export type JournalEntry = Schemas['JournalEntry'];
export type StudentListItem = Schemas['StudentListItem'];
export type StudentView = Schemas['Student'];
export type StudentStatus = StudentListItem['status'];
export type ImportResult = Schemas['ImportResult'];
export type Verification = Schemas['Verification'];
export type FileMatch = Schemas['FileMatch'];
export type Programme = Schemas['Programme'];
export type Colleague = Schemas['Colleague'];
export type OpenTask = Schemas['OpenTask'];
export type CaseQuestion = Schemas['CaseQuestion'];
export type DecisionOutcome = Schemas['DecisionOutcome'];
export type Absence = Schemas['Absence'];
export type AbsenceStatus = Absence['status'];
export type NewAbsence = Schemas['EnterAbsence'];
export type RouteListItem = Schemas['RouteListItem'];
export type RouteView = Schemas['Route'];
export type RouteVersion = Schemas['RouteVersion'];
export type RouteStep = Schemas['ProposedRoute']['steps'][number];
/** A step of visas or signatures; the others are not changed here. */
export type StagedStep = Extract<RouteStep, { stages: unknown }>;
export type RouteStage = StagedStep['stages'][number];
export type ParticipantRule = RouteStage['participants'][number];
export type StageRule = RouteStage['rule'];
export type RouteTerm = RouteStage['deadline'];
export type RouteCondition = NonNullable<RouteStage['condition']>;
export type RouteFault = Schemas['RouteValidation']['faults'][number];
export type SimulatedCase = Schemas['SimulatedCase'];
export type NewRoute = Schemas['SaveRoute'];
export type NotificationSettings = Schemas['NotificationSettings'];
export type NotificationGroup = Schemas['NotificationGroup'];
export type NotificationChoice = NotificationGroup['choice'];
export type NewNotificationSettings = Schemas['SaveNotificationSettings'];
export type UndeliveredMail = Schemas['UndeliveredMail'];
export type CalendarYear = Schemas['CalendarYear'];
export type CalendarDay = Schemas['CalendarDay'];
export type CalendarPreview = Schemas['CalendarPreview'];
export type CalendarChange = Schemas['CalendarChange'];
export type DeadlineMove = Schemas['DeadlineMove'];
export type MoveOutcome = NonNullable<DeadlineMove['outcome']>;
export type NewCalendarChange = Schemas['ChangeCalendar'];
export type NewCalendarPreview = Schemas['PreviewCalendar'];
export type EnteredDay = NewCalendarChange['days'][number];
export type Content = CaseView['content'];

/** Filters as screens hold them: what is not chosen is undefined. */
type Choices<Query> = { readonly [Name in keyof Query]?: Query[Name] | undefined };

export type TaskFilter = Choices<Omit<QueryOf<'/tasks'>, 'cursor' | 'view'>>;
export type CaseFilter = Choices<Omit<QueryOf<'/cases'>, 'cursor'>>;
export type AbsenceFilter = Choices<Omit<QueryOf<'/absences'>, 'cursor'>>;
export type StudentFilter = Choices<Omit<QueryOf<'/students'>, 'cursor'>>;
