import { createContext, useContext } from 'react';

interface FormState {
  /** pointers of required fields still empty; shown once the person has asked to go on */
  readonly missing: ReadonlySet<string>;
  /** what the server says is wrong, by pointer */
  readonly problems: ReadonlyMap<string, string>;
  readonly showsMissing: boolean;
}

export const FormContext = createContext<FormState>({ missing: new Set(), problems: new Map(), showsMissing: false });

/** A text in two languages shows the trouble of either under itself. */
function firstInside(problems: ReadonlyMap<string, string>, pointer: string): string | undefined {
  return [...problems].find(([place]) => place === `${pointer}/kk` || place === `${pointer}/ru`)?.[1];
}

/** What stands under a field: the server's words, or that it is still empty. */
export function useFieldProblem(pointer: string): { readonly words?: string; readonly isMissing: boolean } {
  const { missing, problems, showsMissing } = useContext(FormContext);
  const words = problems.get(pointer) ?? firstInside(problems, pointer);
  const isMissing = showsMissing && [...missing].some((place) => place === pointer || place.startsWith(`${pointer}/`));
  return { ...(words !== undefined && { words }), isMissing };
}
