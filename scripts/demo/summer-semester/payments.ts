/** Money comes in: by hand, by a statement of the bank, in parts, too late, and some not at all. */
import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { PaymentView, StatementView } from '../../../contracts/campaign-payments.schemas.ts';
import { applicationsWith, everyItem, fewOf, placeOf, withdraw, type Story } from './story.ts';
import { bankStatement, type StatementLine } from './bank-statement.ts';

/** Of so many payments one is made at the cash desk. */
const AT_THE_DESK = 20;

/**
 * Nothing is left unpaid: terms of payment are never cut short, so what is not paid is withdrawn by the office here
 * instead of lapsing in some working days.
 */
export async function takePayments(story: Story): Promise<void> {
  const payable = await applicationsWith(story, 'payable');
  const few = fewOf(story);
  const desk = Math.ceil(payable.length / AT_THE_DESK);
  const unpaid = payable.slice(0, few);
  const byHand = payable.slice(few, few + desk);
  const byBank = payable.slice(few + desk);
  for (const application of byHand) await enter(story, application);
  await takeStatement(story, byBank, byHand);
  for (const application of unpaid) {
    await withdraw(story, application, 'registrar', 'Төленбеген. / Не оплачено.');
  }
  const [late] = unpaid;
  if (late) await enter(story, late);
  story.tell(`${byHand.length} are paid at the desk, ${byBank.length} through the bank, ${unpaid.length} are not paid`);
  story.tell('and withdrawn by the office; one of those was paid for after all, too late.');
}

async function enter(story: Story, { number, amount }: ApplicationView): Promise<void> {
  await pay(story, { application: number, amount, reference: referenceOf(number) });
}

async function pay(
  story: Story,
  given: { readonly application: string; readonly amount: number; readonly reference: string },
): Promise<void> {
  const payment = { ...given, paidOn: today() };
  await story.office.call('accountant', 'POST', `${placeOf(story)}/payments`, payment);
}

/** A statement in which one payer has sent half, one has named nothing, and one payment is known already. */
async function takeStatement(
  story: Story,
  payers: readonly ApplicationView[],
  known: readonly ApplicationView[],
): Promise<void> {
  const [inParts, nameless] = payers;
  const lines = payers.map((payer): StatementLine => {
    const amount = payer === inParts ? payer.amount / 2 : payer.amount;
    return { ...lineFor(payer), amount, ...(payer === nameless && { purpose: 'Летний семестр' }) };
  });
  const file = { name: 'Выписка.csv', text: bankStatement([...lines, ...known.slice(0, 1).map(lineFor)], today()) };
  const place = `${placeOf(story)}/statements`;
  const { statement } = await story.office.upload<{ statement: StatementView }>('accountant', place, file);
  await story.office.call('accountant', 'POST', `${place}/${statement.id}/confirm`);
  story.tell(`The statement of the bank: ${countsText(statement.counts)}.`);
  if (inParts) await payTheRest(story, inParts);
  if (nameless) await assign(story, nameless);
}

function payTheRest(story: Story, { number, amount }: ApplicationView): Promise<void> {
  return pay(story, { application: number, amount: amount / 2, reference: `${referenceOf(number)}-2` });
}

function lineFor({ number, amount }: ApplicationView): StatementLine {
  return { amount, reference: referenceOf(number), purpose: `Оплата летнего семестра, заявка ${number}` };
}

/** Somebody at the accounting office knows for what it came. */
async function assign(story: Story, { number }: ApplicationView): Promise<void> {
  const place = `${placeOf(story)}/payments`;
  const unmatched = await everyItem<PaymentView>(story.office, 'accountant', `${place}?outcome=unmatched`);
  const payment = unmatched.find(({ reference }) => reference === referenceOf(number));
  if (!payment) throw new Error('The payment that names no application is not among those to be assigned.');
  await story.office.call('accountant', 'POST', `${place}/${payment.id}/assign`, { application: number });
}

function countsText(counts: StatementView['counts']): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  return named.map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}

function referenceOf(number: string): string {
  return `KKZ-${number}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
