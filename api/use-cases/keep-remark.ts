import { createContentsStore } from '../../db/stores/contents-store.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';

/** Keeps the words of a request before the command that names them; answers their id. */
export async function keepRemark({ db, clock }: AppDeps, asker: Asker, caseId: string, text: string): Promise<string> {
  const id = idFor(asker, 'remark');
  const authorId = asker.viewer.personId;
  await createContentsStore(db).saveRemark({ id, caseId, authorId, text, at: clock.now() });
  return id;
}
