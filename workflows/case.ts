/** The engine that runs any definition: a thin shell around the pure reducer of `domain/approval`. */
import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import {
  commandUpdate,
  openedUpdate,
  type OutsideCommand,
  stateQuery,
  systemUpdate,
  type CaseWorkflowInput,
} from '../contracts/case.messages.ts';
import type { PersonCommand } from '../domain/approval/commands.ts';
import type { CaseStatus } from '../domain/approval/state.ts';
import { keepRecording, keepTelling, keepTime, keepWorking } from './case/loops.ts';
import { CaseShell } from './case/shell.ts';

/** Runs one case from its draft to its end and answers with how it ended. */
export async function caseWorkflow(input: CaseWorkflowInput): Promise<CaseStatus> {
  const shell = new CaseShell(input);
  setHandler(stateQuery, () => shell.state);
  setHandler(openedUpdate, () => shell.receiptOnceRecorded());
  setHandler(commandUpdate, (command) => shell.handle(command), {
    validator: (command: PersonCommand) => shell.check(command),
  });
  setHandler(systemUpdate, (command) => shell.handle(command), {
    validator: (command: OutsideCommand) => shell.check(command),
  });

  const living = Promise.all([keepRecording(shell), keepWorking(shell), keepTelling(shell), keepTime(shell)]);
  const mayStop = () => shell.isFinished() || isGoodMomentToContinue(shell, input);
  while (!shell.isFinished()) {
    await Promise.race([condition(mayStop), living]);
    if (isGoodMomentToContinue(shell, input)) {
      await continueAsNew<typeof caseWorkflow>({ ...input, carried: shell.continuation() });
    }
  }
  await condition(allHandlersFinished);
  return shell.state.status;
}

/** Long runs continue as new at quiet moments, so that no history grows without limit. */
function isGoodMomentToContinue(shell: CaseShell, { continueAfterEvents }: CaseWorkflowInput): boolean {
  const info = workflowInfo();
  const isLong = info.continueAsNewSuggested || info.historyLength > (continueAfterEvents ?? Infinity);
  return isLong && !shell.isFinished() && shell.isQuiet() && allHandlersFinished();
}
