/** What the closing report prints: the figures of a campaign, with sums already reckoned. */
import type { DocumentView } from '../../../contracts/procedure.ts';
import type { CampaignFigures, CampaignReport, ReportedStudent } from '../../../db/read-models/campaign/report.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { LIVING_STATUSES, type ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { CampaignPlan } from '../../../domain/campaign/plan.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';

interface Context {
  readonly plan: CampaignPlan;
  readonly asOf: IsoDate;
  readonly language: DocumentLanguage;
}

/** Both document languages write figures alike: «2,67», «12 500». */
const POINTS = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat('ru-RU');

/** Fields of `summer-semester/closing-report`. */
export function closingReportView(report: CampaignReport, { plan, asOf, language }: Context): DocumentView {
  const listed = (wanted: Outcome) =>
    report.students.filter(({ outcome }) => outcome === wanted).map((student) => printStudent(student, language));
  return {
    ...{ about: ABOUT[language](plan), asOf, startsOn: plan.startsOn, endsOn: plan.endsOn },
    ...applicationFigures(report),
    ...outcomeFigures(report),
    letters: report.letters,
    courses: report.courses.map(({ title, ...course }) => ({
      ...{ ...course, title: title[language], failed: course.students - course.passed },
    })),
    transferred: report.outcomes.transfer ?? 0,
    unchanged: report.outcomes.none ?? 0,
    repeating: listed('repeat'),
    expelled: listed('expulsion'),
  } as unknown as DocumentView;
}

const ABOUT: Readonly<Record<DocumentLanguage, (plan: CampaignPlan) => string>> = {
  kk: ({ academicYear }) => `${academicYearText(academicYear)} оқу жылының жазғы семестрі`,
  ru: ({ academicYear }) => `летний семестр ${academicYearText(academicYear)} учебного года`,
};

function applicationFigures({ candidates, applications, reasons, groups, paid }: CampaignFigures): object {
  const sum = (statuses: readonly ApplicationStatus[]) =>
    statuses.reduce((total, status) => total + (applications[status] ?? 0), 0);
  return {
    candidates,
    applied: Object.values(applications).reduce((total, count) => total + count, 0),
    attended: sum(LIVING_STATUSES),
    ...{ declined: sum(['declined']), withdrawn: sum(['withdrawn']), lapsed: sum(['lapsed']) },
    ofDebt: reasons['academic-debt'] ?? 0,
    ofDifference: reasons['curriculum-difference'] ?? 0,
    ofRaise: reasons['gpa-raise'] ?? 0,
    ...{ confirmedGroups: groups.confirmed ?? 0, mergedGroups: groups.merged ?? 0 },
    ...{ cancelledGroups: groups.cancelled ?? 0, paid: WHOLE.format(paid) },
  };
}

function outcomeFigures({ students, owed, cleared, raised }: CampaignReport): object {
  return {
    ...{ students: students.length, owed, cleared, raised },
    gpaBefore: averageText(students.map(({ gpaBefore }) => gpaBefore)),
    gpaAfter: averageText(students.map(({ gpaAfter }) => gpaAfter)),
  };
}

function averageText(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '—' : POINTS.format(known.reduce((sum, value) => sum + value, 0) / known.length);
}

function printStudent({ name, groupName, faculty, ...figures }: ReportedStudent, language: DocumentLanguage): object {
  const { gpaAfter, debtsAfter } = figures;
  return {
    ...{ name: name[language], groupName, faculty: faculty[language], debtsAfter },
    gpaAfter: gpaAfter === null ? '—' : POINTS.format(gpaAfter),
  };
}
