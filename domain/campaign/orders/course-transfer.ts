import type { CampaignOrder } from './campaign-order.ts';

/** The least GPA with which a student goes on from a year of study, as the Academic Council set it. */
export interface TransferThreshold {
  /** the year of study that ends */
  readonly course: number;
  /** 0 to 4 with two decimals */
  readonly gpa: number;
}

/** Content of the order by which students go on to the next year of study. */
export interface CourseTransfer extends CampaignOrder {
  readonly thresholds: readonly TransferThreshold[];
  readonly students: readonly {
    readonly studentId: string;
    /** year of study after the order */
    readonly course: number;
    readonly gpa: number;
  }[];
}

/** Who goes on: the year of study that ends for them and the GPA they ended it with. */
export interface StudentGoingOn {
  readonly studentId: string;
  readonly course: number;
  readonly gpa: number;
}

/**
 * Writes the content of the order on the transfer to the next year of study.
 *
 * @param order       its academic year is the one that ends; the order is about the next
 * @param students    each once; the order of the list is kept
 * @param thresholds  of all years of study; those nobody ends are left out of the order
 */
export function courseTransferContent(
  order: CampaignOrder,
  students: readonly StudentGoingOn[],
  thresholds: readonly TransferThreshold[],
): CourseTransfer {
  const ended = new Set(students.map(({ course }) => course));
  return {
    ...order,
    academicYear: order.academicYear + 1,
    thresholds: thresholds.filter(({ course }) => ended.has(course)).sort((one, other) => one.course - other.course),
    students: students.map(({ studentId, course, gpa }) => ({ studentId, course: course + 1, gpa })),
  };
}
