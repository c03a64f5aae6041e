/** Carries a case forward over the API: whoever is asked says yes. */
import { eventually } from '../eventually.ts';
import type { Answer, AnswerBody, ApiUser } from './api-user.ts';

type CaseBody = AnswerBody['case'];

interface People {
  readonly user: (login: string) => Promise<ApiUser>;
  readonly read: (caseId: string) => Promise<CaseBody>;
}

const MOST_ROUNDS = 60;

/** Lets whoever is asked answer until the case is where it should be. */
export async function driveCase(
  { user, read }: People,
  caseId: string,
  isThere: (paper: CaseBody) => boolean,
): Promise<CaseBody> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const view = await eventually(async () => {
      const now = await read(caseId);
      return isThere(now) || now.openTasks.length > 0 ? now : undefined;
    });
    if (isThere(view)) return view;
    for (const task of view.openTasks) expectTaken(await answer(await user(task.assignee.login), view, task));
  }
  throw new Error('The case does not come to where it should be.');
}

function answer(person: ApiUser, view: CaseBody, task: CaseBody['openTasks'][number]): Promise<Answer> {
  return person.post(`/tasks/${task.id}/decision`, { action: task.action, version: view.version });
}

function expectTaken({ status, text }: Answer): void {
  if (status !== 200) throw new Error(text);
}
