/** Every answer a test receives is held against the schema the documentation promises. */
import { OPERATIONS } from '../../api/operations.ts';
import { problemSchema } from '../../contracts/common.schemas.ts';
import type { Answer } from './api-user.ts';

/** @throws when the answer of an operation is not what its schema says */
export function checkAnswer(method: string, path: string, answer: Answer): Answer {
  if (answer.status >= 400) {
    problemSchema.parse(answer.body);
    return answer;
  }
  const operation = OPERATIONS.find((known) => known.method === method.toLowerCase() && matches(known.path, path));
  if (operation?.answer && !('mediaType' in operation.answer)) operation.answer.parse(answer.body);
  return answer;
}

function matches(template: string, path: string): boolean {
  const pattern = template.replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path.split('?')[0] ?? '');
}
