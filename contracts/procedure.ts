/** What a procedure gives to the program. One folder in `processes/` exports one `Procedure`. */
import type { ZodType } from 'zod';
import type { Facts } from '../domain/approval/condition.ts';
import type { Definition } from '../domain/approval/definition.ts';
import type { DocumentLanguage, LocalizedText, PaperText } from '../domain/shared/localized.ts';
import type { Json } from '../domain/shared/json.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { RelationType } from '../domain/orders/relation.ts';
import type { RelatedOrder } from './related-order.ts';
import type { StudentChange, StudentRecord, Programme, Unit } from './directory.ts';

/** Everything outside the content that the pure rules of a procedure may look at, read once by the caller. */
export interface CaseData {
  /** the students named in the content, in the order of the content; a missing student is absent here */
  readonly students: readonly StudentRecord[];
  readonly programmes: readonly Programme[];
  /** faculties and offices of the university */
  readonly units: readonly Unit[];
  /** today in the university's time zone */
  readonly today: IsoDate;
  /** ids of students that stand in another open case of the same nature, with that case's id */
  readonly claimedBy: Readonly<Record<string, string>>;
  /** the paper in force that the content changes or replaces, for kinds that say by what it is found */
  readonly predecessor?: { readonly content: Json; readonly number: string; readonly registeredOn: IsoDate };
  /** the person who wrote the content */
  readonly author: { readonly personId: string; readonly studentId?: string };
  /** the registered order the content is about; absent for kinds that stand alone, and when there is no such order */
  readonly related?: RelatedOrder;
}

/** Answer of one machine check, shown with a tick or the reason. */
export interface Check {
  /** stable key, for example `students-status` */
  readonly key: string;
  readonly ok: boolean;
  /** present on a passed check whose message people should read all the same: it rests on an unconfirmed value */
  readonly advisory?: true;
  readonly message: LocalizedText;
  /** JSON pointer into the content, for example `/students/3/studentId` */
  readonly pointer?: string;
}

/** A document of a kind: its wording stands in `templates/<template>.<language>.hbs`. */
export interface DocumentDefinition {
  readonly key: string;
  readonly title: LocalizedText;
  /** path below `templates/` without language and ending, for example `order/enrolment` */
  readonly template: string;
  readonly languages: readonly DocumentLanguage[];
  /** `case`: one document; `student`: one extract for each student, made at distribution */
  readonly per: 'case' | 'student';
}

/** What a template of a kind sees under its own names, besides the common fields every document has. */
export type DocumentView = Readonly<Record<string, Json>>;

/** What a paper does to the one before it, for the register of changes. */
export interface ChangeNote {
  readonly reason: PaperText;
  /** the paper opens a new edition rather than changing one */
  readonly isNewEdition: boolean;
  /** places of the earlier paper as people call them: headings of sections, clauses of an order */
  readonly changed: readonly PaperText[];
  readonly added: readonly PaperText[];
  readonly removed: readonly PaperText[];
}

/** One kind of a procedure, `Content` being what its form holds. */
export interface ProcedureKind<Content = unknown> {
  readonly key: string;
  readonly title: LocalizedText;
  /** what mails call the kind, where its title tells of somebody's health */
  readonly discreetTitle?: LocalizedText;
  /** sources of the rule: decree and paragraph, or regulation code and clause */
  readonly sources: readonly string[];
  /** checks the shape of the content; unknown fields are refused */
  readonly contentSchema: ZodType<Content>;
  readonly definition: Definition;
  /** how the kind stands to an earlier order; absent for kinds that stand alone */
  readonly relation?: Relation<Content>;
  /** member of the content that is the same in a paper and in the one it replaces; absent: papers stand alone */
  readonly sameIn?: keyof Content & string;
  /** ids of the students the content names, in order, with repetitions; a kind about another order may take them from it */
  studentIds(content: Content, related?: RelatedOrder): readonly string[];
  /** title of the case: codes, counts and general words, and names only where staff must recognise the case */
  caseTitle(content: Content, data: CaseData): LocalizedText;
  /** what routes and conditions look at; no personal data */
  facts(content: Content, data: CaseData): Facts;
  /** every check, passed and failed, in the order people read them */
  checks(content: Content, data: CaseData): readonly Check[];
  readonly documents: readonly DocumentDefinition[];
  /** the model of a document in one language; `studentId` is given for documents made per student */
  documentView(content: Content, data: CaseData, language: DocumentLanguage, studentId?: string): DocumentView;
  /** what happens to students on the effective date; empty when the kind moves nobody */
  changes(content: Content, data: CaseData): readonly StudentChange[];
  /**
   * What the paper changes; absent for kinds that change no other paper.
   *
   * @param before  content of the paper before it with the same name; absent in the first, and for orders about an order
   */
  changeNote?(content: Content, before?: Content): ChangeNote;
  /**
   * A content that is valid today; `candidates` are students of the demo data no open case names. A kind about another
   * order writes about the one in the data.
   */
  sample(candidates: readonly StudentRecord[], data: Omit<CaseData, 'students'>): Content;
}

/** The earlier order a kind is about. */
export interface Relation<Content> {
  readonly type: RelationType;
  /** kinds of orders it may be about; absent: any */
  readonly kinds?: readonly string[];
  /** case of the earlier order, with the pointer of the field that names it */
  orderId(content: Content): string;
  readonly pointer: string;
}

export interface Procedure {
  readonly key: string;
  readonly title: LocalizedText;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a register holds kinds of different contents
  readonly kinds: readonly ProcedureKind<any>[];
  /** roles whose holders may start the procedure */
  readonly startedBy: readonly string[];
}
