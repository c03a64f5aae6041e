/** Tables of the bench of a summer semester. */
import { performance } from 'node:perf_hooks';
import type { WorkflowFigures } from './histories.ts';
import type { TimedList } from './lists.ts';
import type { TimedFile } from './results-file.ts';

export interface PhaseStretch {
  readonly phase: string;
  /** milliseconds of the clock of the process */
  readonly begunAt: number;
}

/** What Temporal allows, and where it begins to warn. */
const MOST_EVENTS = 51_200;
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_PAYLOAD = 2 * 1024 * 1024;

export function printStretches(stretches: readonly PhaseStretch[]): void {
  console.log('\nPhases, with what people do in them:');
  for (const [index, { phase, begunAt }] of stretches.entries()) {
    const endedAt = stretches[index + 1]?.begunAt ?? performance.now();
    console.log(`  ${phase.padEnd(16)} ${seconds(endedAt - begunAt)}`);
  }
}

export function printLists(lists: readonly TimedList[]): void {
  console.log('\nLists, p95 and its ratio to that of reading one’s own account:');
  for (const { path, p95Ms, ratio } of lists) {
    console.log(
      `  ${path.replace(/^\/campaigns\/[^/?]+/, '').padEnd(34)} ${p95Ms.toFixed(0).padStart(5)} ms  ${ratio.toFixed(1)}`,
    );
  }
}

export function printFile({ rows, sheets, previewMs, confirmMs, sheetMs }: TimedFile): void {
  const told = (name: string, ms: number) =>
    console.log(`  ${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / sheetMs).toFixed(1)}`);
  console.log(
    `\nA file of results, ${rows} rows for ${sheets} sheets, and its ratio to one sheet filled in on its page:`,
  );
  told('looked at', previewMs);
  told('taken over', confirmMs);
  told('one sheet', sheetMs);
}

export function printWorkflows(workflows: readonly WorkflowFigures[]): void {
  console.log('\nHistories (share of what Temporal allows):');
  for (const { workflowId, runs, events, bytes, work } of workflows) {
    const size = `${events} events (${share(events, MOST_EVENTS)}), ${kib(bytes)} (${share(bytes, MOST_BYTES)})`;
    console.log(`  ${workflowId}: ${runs} run, ${size}, ${work.length} activities`);
  }
  const all = workflows.flatMap(({ work }) => work);
  const largest = Math.max(...all.flatMap(({ inputBytes, outputBytes }) => [inputBytes, outputBytes]));
  console.log(`  largest payload: ${kib(largest)} (${share(largest, MOST_PAYLOAD)})`);
  console.log('\nWork of the program, the longest first (in: out: largest payloads):');
  for (const name of namesByTime(all)) {
    const own = all.filter((each) => each.name === name);
    const longest = Math.max(...own.map(({ tookMs }) => tookMs));
    const input = Math.max(...own.map(({ inputBytes }) => inputBytes));
    const output = Math.max(...own.map(({ outputBytes }) => outputBytes));
    console.log(
      `  ${name.padEnd(36)} ${String(own.length).padStart(4)} times, longest ${seconds(longest)}, in ${kib(input)}, out ${kib(output)}`,
    );
  }
}

type Work = WorkflowFigures['work'][number];

function namesByTime(work: readonly Work[]): readonly string[] {
  const longest = new Map<string, number>();
  for (const { name, tookMs } of work) longest.set(name, Math.max(tookMs, longest.get(name) ?? 0));
  return [...longest].toSorted((one, other) => other[1] - one[1]).map(([name]) => name);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

function share(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}
