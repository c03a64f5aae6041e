import type { Knex } from 'knex';
import { readQuestions, type CaseQuestion } from '../case-talk.ts';
import type { CaseTask } from '../case-tasks.ts';

/**
 * Questions asked by then; what was answered later has no answer yet.
 *
 * @param tasks  of the case, as they stood
 */
export async function questionsAt(
  db: Knex,
  caseId: string,
  tasks: readonly CaseTask[],
): Promise<readonly CaseQuestion[]> {
  const standing = new Map(tasks.map((task) => [task.id, task]));
  const questions = await readQuestions(db, caseId);
  return questions.flatMap((question) => {
    const task = standing.get(question.id);
    if (!task) return [];
    const { status, closedAt, assignee } = task;
    return [{ ...question, to: assignee, status, closedAt, answer: status === 'done' ? question.answer : null }];
  });
}
