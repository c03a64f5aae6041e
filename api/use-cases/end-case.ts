import { readHistory } from '../../db/read-models/case-history.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';

/** A command that may end a case, whose answer gets lost with the end: then the record tells whether it was carried out. */
export async function commandEnd(
  { cases, db }: AppDeps,
  asker: Asker,
  caseId: string,
  command: Extract<PersonCommand, { readonly remarkId: string }>,
): Promise<void> {
  try {
    await cases.command(caseId, command, { commandId: idFor(asker, command.type) });
  } catch (error) {
    const last = (await readHistory(db, caseId)).at(-1);
    const isEnded = last?.action === 'withdrawn' && last.details['remarkId'] === command.remarkId;
    if (!isEnded) throw error;
  }
}
