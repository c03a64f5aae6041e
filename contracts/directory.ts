/** People, units and students as the rules of procedures see them. */
import type { DocumentLanguage, LocalizedText } from '../domain/shared/localized.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { StudentStatus } from '../domain/students/status-machine.ts';

export { STUDENT_STATUSES, type StudentStatus } from '../domain/students/status-machine.ts';

export type Sex = 'female' | 'male';

/** A full name as the identity document has it. `patronymic` is empty where there is none. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
}

export interface StudentRecord {
  readonly id: string;
  /** individual identification number, twelve digits; masked wherever the role does not need it */
  readonly iin: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly sex: Sex;
  readonly birthDate: IsoDate;
  readonly status: StudentStatus;
  /** first day of the present status */
  readonly statusSince: IsoDate;
  readonly programmeId: string;
  readonly facultyId: string;
  /** year of study, 1 to 6; 0 for an applicant */
  readonly course: number;
  readonly groupName: string;
  readonly studyForm: 'full-time' | 'distance';
  readonly studyLanguage: 'kk' | 'ru' | 'en';
  readonly funding: 'grant' | 'paid';
  /** last day of an academic leave under way */
  readonly leaveUntil?: IsoDate;
  readonly adviserId?: string;
}

export interface Programme {
  readonly id: string;
  /** code of the educational programme, for example `6B06101` */
  readonly code: string;
  readonly title: LocalizedText;
  readonly facultyId: string;
}

export interface Unit {
  readonly id: string;
  readonly kind: 'university' | 'faculty' | 'office';
  readonly title: LocalizedText;
}

/** What an order changes in a student's record on its effective date; absent fields stay. */
export interface StudentChange {
  readonly studentId: string;
  readonly status?: StudentStatus;
  readonly programmeId?: string;
  readonly course?: number;
  readonly groupName?: string;
  readonly studyForm?: StudentRecord['studyForm'];
  readonly studyLanguage?: StudentRecord['studyLanguage'];
  readonly funding?: StudentRecord['funding'];
  /** new name in both document languages */
  readonly name?: StudentRecord['name'];
  /** null clears it */
  readonly leaveUntil?: IsoDate | null;
  /** entry of the personal record without a change of fields (disciplinary measure) */
  readonly note?: LocalizedText;
}
