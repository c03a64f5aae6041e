import { readCaseTasks } from '../../db/read-models/case-tasks.ts';
import { lastReturnOf } from '../../db/read-models/past-returns.ts';
import { taskKey, type Progress } from '../../domain/forecast/plan-of-route.ts';
import type { WorkingAxis } from '../../domain/forecast/working-axis.ts';
import { dateOf } from '../../domain/approval/step-date.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { toLocal } from '../../db/local-moment.ts';
import type { AppDeps } from '../app-deps.ts';

interface Standpoint {
  readonly axis: WorkingAxis;
  readonly now: number;
  /** the author is about to send the paper on its way */
  readonly isAtLaunch: boolean;
}

/** How far a case is, on the line of working time. */
export async function progressOf(deps: AppDeps, summary: CaseSummary, standpoint: Standpoint): Promise<Progress> {
  const { stages, steps, openStage, status } = summary;
  const { axis, now, isAtLaunch } = standpoint;
  const dateAt = datePlaces(summary, standpoint);
  if (isAtLaunch) return { stages: {}, steps: {}, elapsed: new Map(), dateAt };
  const sinceOf = (instant: string) => now - axis.placeOf(toLocal(instant, deps.settings.timeZone));
  const tasks = await readCaseTasks(deps.db, summary.caseId);
  const open = tasks.filter((task) => task.status === 'open');
  const returned = status === 'rework' ? await lastReturnOf(deps.db, summary.caseId) : undefined;
  return {
    stages: { ...stages, ...finishedWork(tasks) },
    steps,
    ...(openStage && { openStage }),
    elapsed: new Map(
      open.map((task) => [taskKey(task.step, task.stage ?? task.step, task.assignee.id), sinceOf(task.openedAt)]),
    ),
    ...(returned !== undefined && { inRework: sinceOf(returned) }),
    dateAt,
  };
}

/** Assignments and acquaintances handed out and all done. */
function finishedWork(tasks: Awaited<ReturnType<typeof readCaseTasks>>): Record<string, string> {
  const work = tasks.filter(({ action }) => action === 'complete' || action === 'acknowledge');
  const keyOf = ({ step, stage }: (typeof work)[number]) => `${step}/${stage ?? step}`;
  const open = new Set(work.filter(({ status }) => status === 'open').map(keyOf));
  return Object.fromEntries(
    work
      .map(keyOf)
      .filter((key) => !open.has(key))
      .map((key) => [key, 'done']),
  );
}

/** Dates that steps wait for begin at midnight. */
function datePlaces({ definition, facts }: CaseSummary, { axis, now }: Standpoint): ReadonlyMap<string, number> {
  return new Map(
    definition.steps.flatMap((step): [string, number][] => {
      const date = dateOf(step, facts);
      return date === undefined ? [] : [[step.key, axis.placeOf({ date, minute: 0 }) - now]];
    }),
  );
}
