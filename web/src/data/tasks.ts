import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { DocumentSignature, InboxTask, TaskFilter, Verdict } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';
import { useRefresh } from './refresh.ts';

export const TASKS = ['tasks'] as const;

function readTasks(filter: TaskFilter, cursor: string | undefined) {
  const query = definedOnly({ view: 'inbox' as const, ...filter, cursor });
  return bodyOf(api.GET('/tasks', { params: { query } }));
}

/** Papers that wait for the person signed in, by due date. */
export function useInbox(filter: TaskFilter) {
  return usePages<InboxTask, Awaited<ReturnType<typeof readTasks>>>([...TASKS, 'list', filter], (cursor) =>
    readTasks(filter, cursor),
  );
}

/** How many papers wait; undefined until it is known. */
export function useWaitingCount(): number | undefined {
  const { data } = useQuery({ queryKey: [...TASKS, 'count'], queryFn: () => readTasks({}, undefined) });
  return data?.total;
}

export interface Decision {
  readonly taskId: string;
  readonly action: Verdict;
  readonly version: number;
  readonly remark?: string;
  readonly lookAgain?: string[];
  readonly signatures?: DocumentSignature[];
}

/**
 * Answers a task, then has the lists read again.
 *
 * @param onDecided  called as soon as the answer is accepted, also when the screen that asked is gone by then
 */
export function useDecide(onDecided: (decision: Decision, undoUntil: string | undefined) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ taskId, ...body }: Decision) =>
      bodyOf(api.POST('/tasks/{id}/decision', { params: { path: { id: taskId } }, body })),
    onSuccess: ({ undoUntil }, decision) => onDecided(decision, undoUntil),
    onSettled: refresh,
  });
}

/** Takes an answer back before it has effect. */
export function useUndo() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (taskId: string) => bodyOf(api.POST('/tasks/{id}/undo', { params: { path: { id: taskId } } })),
    onSettled: refresh,
  });
}
