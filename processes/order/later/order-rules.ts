/** Checks of the order that a later one annuls or amends. */
import type { CaseData, Check } from '../../../contracts/procedure.ts';
import type { RelatedOrder } from '../../../contracts/related-order.ts';
import { possibleRelations, type RelationType } from '../../../domain/orders/relation.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { outcome, type Problem } from '../../shared/checks.ts';
import { text } from '../../shared/text.ts';
import { referenceText } from './reference.ts';

const POINTER = '/orderId';

/** How a kind stands to the orders it is about. */
export interface EarlierOrders {
  readonly type: RelationType;
  /** kinds of orders it may be about; absent: any */
  readonly kinds?: readonly string[];
}

/** The order is registered, may be spoken of in this way, stands, and nobody else is writing about it. */
export function checkOrder({ related }: CaseData, relation: EarlierOrders): readonly Check[] {
  const registered = outcome('order-registered', REGISTERED, related ? [] : [at(NOT_REGISTERED)]);
  if (!related) return registered;
  return [
    ...registered,
    ...outcome('order-fits', FITS, isFit(related, relation) ? [] : [at(unfit(relation))]),
    ...outcome('order-in-force', IN_FORCE, related.annulledBy ? [at(annulled(related.annulledBy))] : []),
    ...outcome('order-free', FREE, related.openCaseId === undefined ? [] : [at(busy(related.openCaseId))]),
  ];
}

function isFit({ process, kind, relation: own }: RelatedOrder, { type, kinds }: EarlierOrders): boolean {
  return process === 'order' && (kinds?.includes(kind) ?? true) && possibleRelations(own).includes(type);
}

function unfit({ type, kinds }: EarlierOrders): LocalizedText {
  if (kinds) return OTHER_KIND;
  return type === 'annuls' ? FINAL : FIRST_ONLY;
}

function at(message: LocalizedText): Problem {
  return { message, pointer: POINTER };
}

const REGISTERED = text('Бастапқы бұйрық тіркелген.', 'Исходный приказ зарегистрирован.', 'The order is registered.');

const NOT_REGISTERED = text(
  'Мұндай тіркелген бұйрық жоқ.',
  'Такого зарегистрированного приказа нет.',
  'There is no such registered order.',
);

const FITS = text(
  'Бұйрық туралы осындай бұйрық шығаруға болады.',
  'О приказе этого вида можно издать такой приказ.',
  'Such an order may be issued about this one.',
);

const FINAL = text(
  'Күшін жою туралы бұйрықтың өзі жойылмайды: қажет болса, жаңа бұйрық шығарыңыз.',
  'Приказ об отмене сам не отменяется: при необходимости издайте новый приказ.',
  'An annulling order is not annulled itself: issue a new order where one is needed.',
);

const FIRST_ONLY = text(
  'Өзгерістер бастапқы бұйрыққа енгізіледі, басқа бұйрық туралы бұйрыққа емес.',
  'Изменения вносятся в первоначальный приказ, а не в приказ о другом приказе.',
  'An order about another order is not amended: amend the first one.',
);

const OTHER_KIND = text(
  'Мұндай бұйрық басқа түрдегі бұйрықты өзгертеді.',
  'Такой приказ вносит изменения в приказ другого вида.',
  'Such an order amends orders of another kind.',
);

const IN_FORCE = text('Бастапқы бұйрық күшінде.', 'Исходный приказ действует.', 'The order is in force.');

const FREE = text(
  'Бұл бұйрық туралы басқа аяқталмаған бұйрық жоқ.',
  'Другого незавершённого приказа об этом приказе нет.',
  'No other unfinished order is about this one.',
);

function annulled(by: Parameters<typeof referenceText>[0]): LocalizedText {
  const order = referenceText(by);
  return text(
    `Бұл бұйрықтың күші ${order.kk} бұйрықпен жойылған.`,
    `Этот приказ уже отменён приказом ${order.ru}.`,
    `The order is annulled already by order ${order.en}.`,
  );
}

function busy(caseId: string): LocalizedText {
  return text(
    `Бұл бұйрық туралы басқа бұйрық дайындалып жатыр (${caseId}).`,
    `Об этом приказе уже готовится другой приказ (${caseId}).`,
    `Another order about this one is on its way (${caseId}).`,
  );
}
