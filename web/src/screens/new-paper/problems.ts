import type { DryRun } from '../../api/models.ts';
import { problemOf } from '../../api/problem.ts';

type Check = DryRun['checks'][number];

const CONTENT = '/content';

/** What is wrong with which field: by the server's refusal to save, and by the failed machine checks. */
export function problemsByPointer(error: unknown, checks: readonly Check[]): ReadonlyMap<string, string> {
  const fields = error ? (problemOf(error).errors ?? []) : [];
  const refused = fields.map(({ pointer, detail }) => [pointer.replace(CONTENT, ''), detail] as const);
  const failed = checks.flatMap(({ ok, pointer, message }) => (!ok && pointer ? [[pointer, message] as const] : []));
  return new Map([...failed, ...refused]);
}

/** Everything said about a place or anything inside it. */
export function reasonsAt(problems: ReadonlyMap<string, string>, place: string): readonly string[] {
  const inside = [...problems].filter(([pointer]) => pointer === place || pointer.startsWith(`${place}/`));
  return [...new Set(inside.map(([, words]) => words))];
}
