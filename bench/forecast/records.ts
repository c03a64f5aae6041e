/** What a program could have written down of an office: the only thing a forecast may look at. */
import type { TaskAction } from '../../domain/approval/state.ts';
import type { Colleague } from './office.ts';

export interface Answer {
  readonly colleague: Colleague;
  readonly action: TaskAction;
  readonly asked: number;
  readonly answered: number;
}

export interface Records {
  /** in order of answering */
  readonly answers: Answer[];
  /** when the open tasks were handed out, by person id */
  readonly waiting: Map<string, number[]>;
  /** stages opened, of which sent back, by kind */
  readonly stages: Map<string, { opened: number; returned: number; mended: number[] }>;
}

export function createRecords(): Records {
  return { answers: [], waiting: new Map(), stages: new Map() };
}

export function stagesOf({ stages }: Records, kind: string) {
  const known = stages.get(kind) ?? { opened: 0, returned: 0, mended: [] };
  stages.set(kind, known);
  return known;
}

export function addWaiting({ waiting }: Records, personId: string, asked: number): void {
  waiting.set(personId, [...(waiting.get(personId) ?? []), asked]);
}

export function removeWaiting({ waiting }: Records, personId: string, asked: number): void {
  const own = waiting.get(personId) ?? [];
  waiting.set(personId, own.toSpliced(own.indexOf(asked), 1));
}
