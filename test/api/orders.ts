/** Orders as a registrar writes them. */
import type { AnswerBody, ApiUser, SampleContent } from './api-user.ts';

export interface Draft {
  readonly process: string;
  readonly kind: string;
  readonly content: SampleContent;
}

/** A valid draft of a kind of order, about the given students or whoever the sample names. */
export async function orderDraft(user: ApiUser, kind: string, studentIds?: readonly string[]): Promise<Draft> {
  const { body } = await user.get(`/processes/order/kinds/${kind}`);
  const sample = body.sample;
  if (!sample) throw new Error(`No student suits ${kind} any more.`);
  const students = studentIds?.map((studentId) => ({ ...sample.students[0], studentId })) ?? sample.students;
  return { process: 'order', kind, content: { ...sample, students } };
}

/** Opens a draft and answers the case. */
export async function openOrder(
  user: ApiUser,
  kind: string,
  studentIds?: readonly string[],
): Promise<AnswerBody['case']> {
  const { status, body } = await user.post('/cases', await orderDraft(user, kind, studentIds));
  if (status !== 201) throw new Error(`The draft was refused: ${JSON.stringify(body)}`);
  return body.case;
}

/** Opens a draft, sends it into approval and answers the case. */
export async function submitOrder(
  user: ApiUser,
  kind: string,
  studentIds?: readonly string[],
): Promise<AnswerBody['case']> {
  const draft = await openOrder(user, kind, studentIds);
  const { status, body } = await user.post(`/cases/${draft.id}/submit`, { version: draft.version });
  if (status !== 200) throw new Error(`The order was not taken: ${JSON.stringify(body)}`);
  return body.case;
}
