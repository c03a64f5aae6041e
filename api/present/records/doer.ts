import type { PrintedPerson, PrintedVisa } from '../../../contracts/document-model.ts';
import type { Doer } from '../../../db/read-models/records/task-doers.ts';
import type { DocumentLanguage, Language } from '../../../domain/shared/localized.ts';
import { printOrders } from '../../../db/read-models/printed-orders.ts';
import { presentBasis } from '../acting-basis.ts';
import { shortName } from '../people.ts';

interface DoerView {
  readonly post: string;
  readonly name: string;
  readonly onBehalfOf?: string;
  readonly basis?: string;
}

/** Who did something and for whom, on the screen. */
export function presentDoer({ post, name, principal, basis }: Doer, language: Language): DoerView {
  return {
    post: post[language],
    name: shortName(name, language),
    ...(principal && { onBehalfOf: shortName(principal.name, language) }),
    ...(basis && { basis: presentBasis(basis, language) }),
  };
}

/** The same for a paper, which puts names into cases. */
export function printDoer(
  { post, name, principal, basis }: Doer,
  language: DocumentLanguage,
): PrintedPerson & Pick<PrintedVisa, 'onBehalfOf' | 'basis'> {
  return {
    post: post[language],
    name: name[language],
    ...(principal && { onBehalfOf: { name: principal.name[language], sex: principal.sex } }),
    ...(basis && { basis: printOrders(basis, language) }),
  };
}
