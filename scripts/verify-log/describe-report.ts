import type { LogProblem, ProblemReason } from '../../db/verification/problem.ts';
import type { LogReport } from '../../db/verification/verify-log.ts';

const WORDS: Readonly<Record<ProblemReason, string>> = {
  'missing-entry': 'the entry is missing from the change log',
  'broken-link': 'it does not follow the one before it: something was exchanged, removed or replaced',
  'changed-entry': 'a field of the entry was changed after it was recorded',
  'cut-tail': 'the chain ends here although the case went on, or the case was changed without an entry',
  'missing-seal': 'the seal is missing',
  'changed-heads': 'the chain ends under the seal were changed',
  'changed-seal': 'a field of the seal was changed',
  'sealed-entry-gone': 'the entry that was sealed is gone, or another stands in its place',
  'changed-content': 'the content the entry tells of is gone or was changed',
  'changed-remark': 'the remark the entry tells of is gone or was changed',
  'changed-signature': 'a signature the entry tells of is gone or was changed',
  'changed-definition': 'the route of the case was changed after it began',
  'changed-task': 'the task or its verdict is not what the entry tells',
  'changed-registration': 'the number or date in the journal or in the case is not what the entry tells',
  'changed-calendar': 'the days of the working calendar are not what the log tells',
  'changed-document': 'the bytes of a document are gone or were changed',
  'changed-extracts': 'an extract in a personal file is gone, was added or is another one now',
  'changed-movements': 'what the order changed in the records of students is not what the entry tells',
  'changed-route': 'a version of the route was changed, added or removed beside its log',
  'changed-academic-record': 'grades, differences or courses were changed, added or removed beside their log',
  'changed-retention': 'a rule of retention was changed or added beside its log, or a file goes by none of the rules',
  'changed-anchor': 'a trusted certificate was changed, added or removed beside its log',
  'unknown-anchor': 'the seal you kept is not in the database, or it is another one there',
};

/** Says in words how the proof went, a line each. */
export function describeReport(report: LogReport): string[] {
  const { cases, entries, seals, lastSeal, problem } = report;
  const extent = `${entries} entries of ${cases} cases and ${seals} seals read.`;
  if (problem) return [extent, `NOT PROVED. ${describePlace(problem)}: ${WORDS[problem.reason]}.`];
  const proved = [extent, 'The change log is whole and everything it tells of is unchanged.'];
  return lastSeal
    ? [
        ...proved,
        `Last seal: ${lastSeal.number}:${lastSeal.hash} — keep it outside the database and prove it with --anchor.`,
      ]
    : proved;
}

function describePlace({ caseId, seq, seal }: LogProblem): string {
  const parts = [
    ...(seal === undefined ? [] : [`seal ${seal}`]),
    ...(caseId === undefined ? [] : [nameOf(caseId)]),
    ...(seq === undefined ? [] : [`entry ${seq}`]),
  ];
  return `First broken link: ${parts.join(', ')}`;
}

const CHAINS: readonly string[] = ['calendar', 'retention', 'academic-record', 'trust'];

/** Chains of the office are called by their names; those about one thing of many name it after a slash. */
function nameOf(chain: string): string {
  const isOfOffice = CHAINS.includes(chain) || chain.includes('/');
  return isOfOffice ? `chain ${chain}` : `case ${chain}`;
}
