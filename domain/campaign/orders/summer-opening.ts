import type { LocalizedText, PaperText } from '../../shared/localized.ts';
import type { IsoDate } from '../../shared/time.ts';
import { groupNumber } from '../groups/group.ts';
import type { CampaignPlan } from '../plan.ts';
import type { CampaignOrder } from './campaign-order.ts';

export interface OpenedGroup {
  /** unlike any other in the order */
  readonly number: string;
  readonly courseCode: string;
  readonly title: PaperText;
  readonly credits: number;
  readonly language: 'kk' | 'ru' | 'en';
  /** absent: not named yet */
  readonly teacher?: string;
}

/** Content of the order that opens the groups of a summer semester with the lists of their students. */
export interface SummerOpening extends CampaignOrder {
  readonly startsOn: IsoDate;
  /** last day of the semester */
  readonly endsOn: IsoDate;
  readonly creditCap: number;
  readonly minimumGroup: number;
  readonly groups: readonly OpenedGroup[];
  readonly students: readonly {
    readonly studentId: string;
    /** numbers of the groups; at least one, each once */
    readonly groups: readonly string[];
  }[];
}

/** A settled group of the campaign. */
export interface ListedGroup {
  readonly courseCode: string;
  readonly title: LocalizedText;
  readonly credits: number;
  readonly language: OpenedGroup['language'];
  readonly ordinal: number;
  /** empty: nobody is named yet */
  readonly teacher: string;
  /** in order of names */
  readonly studentIds: readonly string[];
}

export interface GroupWithStudents extends OpenedGroup {
  readonly studentIds: readonly string[];
}

/** A group as papers list it: under its number, in Kazakh and Russian alone. */
export function groupOnList(group: ListedGroup): GroupWithStudents {
  const { courseCode, title, credits, language, teacher, studentIds } = group;
  return {
    ...{ number: groupNumber(group), courseCode, title: { kk: title.kk, ru: title.ru }, credits, language },
    ...(teacher !== '' && { teacher }),
    studentIds,
  };
}

/**
 * Writes the content of the opening order by the groups of the campaign; each student stands in it once.
 *
 * @param groups  confirmed groups; their order is kept
 */
export function summerOpeningContent(
  plan: Pick<CampaignPlan, 'academicYear' | 'startsOn' | 'endsOn' | 'creditCap' | 'minimumGroup'>,
  groups: readonly GroupWithStudents[],
  order: Omit<CampaignOrder, 'academicYear'>,
): SummerOpening {
  const { academicYear, startsOn, endsOn, creditCap, minimumGroup } = plan;
  return {
    ...order,
    academicYear,
    startsOn,
    endsOn,
    creditCap,
    minimumGroup,
    ...listsOf(groups),
  };
}

/** The groups without their students, and each student once with the numbers of their groups. */
export function listsOf(groups: readonly GroupWithStudents[]): Pick<SummerOpening, 'groups' | 'students'> {
  return { groups: groups.map(({ studentIds: _, ...group }) => group), students: studentsOf(groups) };
}

function studentsOf(groups: readonly GroupWithStudents[]): SummerOpening['students'] {
  const numbers = new Map<string, string[]>();
  for (const { number, studentIds } of groups) {
    for (const studentId of studentIds) numbers.set(studentId, [...(numbers.get(studentId) ?? []), number]);
  }
  return [...numbers].map(([studentId, own]) => ({ studentId, groups: own }));
}
