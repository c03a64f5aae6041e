import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import { definedOnly } from './defined-only.ts';
import { useRefresh } from './refresh.ts';

export type TaskMove = 'question' | 'delegate' | 'reassign';

export interface MoveRequest {
  readonly move: TaskMove;
  readonly taskId: string;
  /** absent for a question to the author */
  readonly to: string | undefined;
  readonly text: string;
}

function send({ move, taskId, to, text }: MoveRequest) {
  const params = { path: { id: taskId } };
  if (move === 'question') return api.POST('/tasks/{id}/question', { params, body: { text, ...definedOnly({ to }) } });
  const body = { to: to ?? '', reason: text };
  if (move === 'delegate') return api.POST('/tasks/{id}/delegate', { params, body });
  return api.POST('/tasks/{id}/reassign', { params, body });
}

/** Asks somebody about a task, or gives it to somebody else. */
export function useTaskMove() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (request: MoveRequest) => bodyOf(send(request)), onSettled: refresh });
}
