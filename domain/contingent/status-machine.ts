/** Which status of a student may follow which; only registered orders move a student along. */
import type { StudentStatus } from '../../contracts/directory.ts';

const NEXT: Readonly<Record<StudentStatus, readonly StudentStatus[]>> = {
  applicant: ['studying'],
  studying: ['academic-leave', 'mobility', 'graduated', 'expelled', 'transferred-out'],
  'academic-leave': ['studying'],
  mobility: ['studying'],
  expelled: ['studying'],
  graduated: [],
  'transferred-out': [],
};

/** Tells whether an order may move a student from one status to another. */
export function mayBecome(from: StudentStatus, to: StudentStatus): boolean {
  return NEXT[from].includes(to);
}
