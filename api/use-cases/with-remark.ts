import { actWithRemark } from '../../db/stores/pending-remarks.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';

/** Does what names the words of a request by their id; when it is refused, they are gone with it. */
export function withRemark<Answer>(
  { db, clock }: AppDeps,
  asker: Asker,
  text: string,
  act: (remarkId: string) => Promise<Answer>,
): Promise<Answer> {
  const id = idFor(asker, 'remark');
  const remark = { id, authorId: asker.viewer.personId, text, at: clock.now() };
  return actWithRemark(db, remark, () => act(id));
}
