import { actWithRemark } from '../../db/stores/pending-remarks.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
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

/** Sends a case the command that names the words of a request. */
export async function commandWithRemark(
  deps: AppDeps,
  asker: Asker,
  { caseId, text }: { readonly caseId: string; readonly text: string },
  command: (named: { readonly actorId: string; readonly remarkId: string }) => PersonCommand,
): Promise<void> {
  await withRemark(deps, asker, text, (remarkId) => {
    const sent = command({ actorId: asker.viewer.personId, remarkId });
    return deps.cases.command(caseId, sent, { commandId: idFor(asker, sent.type) });
  });
}
