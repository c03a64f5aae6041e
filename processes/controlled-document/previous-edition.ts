import type { CaseData } from '../../contracts/procedure.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import type { ControlledContent } from './content.ts';

export interface PreviousEdition {
  readonly content: ControlledContent;
  readonly number: string;
  readonly registeredOn: IsoDate;
}

/** The text of the same code that is in force, if there is one. */
export function previousEdition({ predecessor }: CaseData): PreviousEdition | undefined {
  // the register holds what passed the schema of this kind when it was saved
  return predecessor && { ...predecessor, content: predecessor.content as unknown as ControlledContent };
}
