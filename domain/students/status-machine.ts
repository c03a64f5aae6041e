export const STUDENT_STATUSES = [
  'applicant',
  'studying',
  'academic-leave',
  'mobility',
  'graduated',
  'expelled',
  'transferred-out',
] as const;
export type StudentStatus = (typeof STUDENT_STATUSES)[number];

/**
 * From which status a student may come into which.
 *
 * A student on leave may be expelled without coming back first: not returning from a leave is a ground of its own.
 */
const NEXT_STATUSES: Readonly<Record<StudentStatus, readonly StudentStatus[]>> = {
  applicant: ['studying'],
  studying: ['academic-leave', 'mobility', 'graduated', 'expelled', 'transferred-out'],
  'academic-leave': ['studying', 'expelled'],
  mobility: ['studying'],
  graduated: [],
  expelled: ['studying'],
  'transferred-out': [],
};

/** Tells whether an annulment may bring a student back: along a way that some order may lead them, in reverse. */
export function mayBeTakenBack(from: StudentStatus, to: StudentStatus): boolean {
  return mayBecome(to, from);
}

/** Tells whether an order may move a student from one status to another. */
export function mayBecome(from: StudentStatus, to: StudentStatus): boolean {
  return NEXT_STATUSES[from].includes(to);
}
