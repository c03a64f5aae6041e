import { deputyshipOf } from '../approval/deputyship.ts';
import type { Participant, Task } from '../approval/state.ts';

/** Whoever a task was opened for. */
export function participantOf(task: Task): Participant {
  return { personId: task.assigneeId, postId: task.postId, ...deputyshipOf(task) };
}
