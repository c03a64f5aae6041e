/** The person a request comes from, and which records they may read. */
import type { Role } from '../domain/approval/definition.ts';
import type { DocumentLanguage, Language, LocalizedText } from '../domain/shared/localized.ts';
import type { PersonName } from './directory.ts';

export interface ViewerPost {
  readonly id: string;
  readonly role: Role;
  readonly title: LocalizedText;
  readonly unitId: string;
  readonly unitTitle: LocalizedText;
}

export interface Viewer {
  readonly personId: string;
  readonly login: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly language: Language;
  /** in order of post id */
  readonly posts: readonly ViewerPost[];
  /** the student record of a person who studies */
  readonly studentId?: string;
}

/** Cases a person may read: all, or those that meet at least one of the conditions. */
export type CaseScope =
  | 'all'
  | {
      /** wrote it, or has or had a task in it, also through a deputy */
      readonly personId: string;
      /** it names students of these faculties and is no longer a draft; may be empty */
      readonly facultyIds: readonly string[];
      /** it names students this person advises and is no longer a draft */
      readonly advisedBy?: string;
      readonly closed: boolean;
    };

/** Students a person may read: all, or those that meet at least one of the conditions. */
export type StudentScope =
  'all' | { readonly studentId?: string; readonly facultyIds: readonly string[]; readonly advisedBy?: string };

/** Applications a person may read: those of the students, and those of students whose absent advisers the person acts for. */
export type ApplicationScope =
  | 'all'
  | (Exclude<StudentScope, 'all'> & {
      readonly advisedFor?: readonly { readonly adviserId: string; readonly facultyIds: readonly string[] }[];
    });

/** Messages of a campaign a person may read: all, or what they themselves, and the students they advise, were told. */
export type MessageScope = 'all' | { readonly personId: string; readonly studentId?: string };
