import { createContext, useContext } from 'react';

interface FormState {
  /** pointers of required fields still empty; shown once the person has asked to go on */
  readonly missing: ReadonlySet<string>;
  /** what the server says is wrong, by pointer */
  readonly problems: ReadonlyMap<string, string>;
  readonly showsMissing: boolean;
}

export const FormContext = createContext<FormState>({ missing: new Set(), problems: new Map(), showsMissing: false });

/** A field in two languages shows the trouble of either under itself. */
function placesOf(pointer: string): readonly string[] {
  return [pointer, `${pointer}/kk`, `${pointer}/ru`];
}

/** What stands under a field: the server's words, or that it is still empty. */
export function useFieldProblem(pointer: string): { readonly words?: string; readonly isMissing: boolean } {
  const { missing, problems, showsMissing } = useContext(FormContext);
  const places = placesOf(pointer);
  const words = places.map((place) => problems.get(place)).find(Boolean);
  const isMissing = showsMissing && places.some((place) => missing.has(place));
  return { ...(words !== undefined && { words }), isMissing };
}
