import { readFileSync } from 'node:fs';

/** Linux counts the CPU time of processes in hundredths of a second. */
const TICK_MS = 10;

/** CPU time a process has used so far; undefined where the system does not tell as Linux does. */
export function cpuTimeMs(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(afterName[11]) + Number(afterName[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}
