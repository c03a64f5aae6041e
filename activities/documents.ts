import { heartbeat } from '@temporalio/activity';
import type { WorkActivities } from '../contracts/activities.ts';
import { createDocumentsStore } from '../db/stores/documents-store.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { findParticipants } from './participants.ts';
import { dueAt } from './stage-times.ts';
import { documentIdOf, freezePaper, openCasePapers, type OpenedCase, type Paper } from './papers.ts';
import type { DistributionStep } from '../domain/approval/definition.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';

type Created = Pick<WorkActivities, 'freezeDocuments' | 'distributeCase'>;

/** How many extracts are made at a time; the pool of threads takes them in turn. */
const EXTRACTS_AT_ONCE = 8;

/** Making, freezing and handing out papers. */
export function createDocumentActivities(dependencies: ActivityDependencies): Created {
  return {
    async freezeDocuments({ effect, summary }) {
      const opened = await openCasePapers(dependencies, summary);
      const freeze = (paper: Paper) => freezePaper(dependencies, opened, paper, effect.purpose);
      const documents = await Promise.all(casePapers(opened).map(freeze));
      return { type: 'documents-frozen', purpose: effect.purpose, version: effect.version, documents };
    },

    async distributeCase({ effect, summary }) {
      const step = distributionStep(summary, effect.step);
      const extracts = await makeExtracts(dependencies, summary);
      const { participants } = await findParticipants(dependencies, step.acquaint, summary);
      const due = await dueAt(dependencies, step.deadline);
      return { type: 'distributed', step: step.key, extracts, participants, dueAt: due };
    },
  };
}

/** Extracts go into the personal file of each student; answers how many there are. */
async function makeExtracts(dependencies: ActivityDependencies, summary: CaseSummary): Promise<number> {
  const opened = await openCasePapers(dependencies, summary);
  const store = createDocumentsStore(dependencies.db);
  const done = new Set((await store.documentsOf(summary.caseId)).map((document) => document.id));
  const papers = extractPapers(opened);
  await inBatches(papers, async (paper) => {
    const documentId = documentIdOf(summary, paper, 'extract');
    if (!done.has(documentId)) await freezePaper(dependencies, opened, paper, 'extract');
    const { studentId } = paper;
    await store.addToPersonalFile({ studentId, documentId, caseId: summary.caseId, at: dependencies.clock.now() });
  });
  return papers.length;
}

/** Tells Temporal after every batch that the work goes on: ten thousand extracts take minutes. */
async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += EXTRACTS_AT_ONCE) {
    await Promise.all(items.slice(start, start + EXTRACTS_AT_ONCE).map(work));
    heartbeat(start);
  }
}

function casePapers({ kind }: OpenedCase): Paper[] {
  return kind.documents
    .filter((document) => document.per === 'case')
    .flatMap((document) => document.languages.map((language) => ({ document, language })));
}

function extractPapers({ kind, studentIds }: OpenedCase): Required<Paper>[] {
  return kind.documents
    .filter((document) => document.per === 'student')
    .flatMap((document) =>
      studentIds.flatMap((studentId) => document.languages.map((language) => ({ document, language, studentId }))),
    );
}

function distributionStep({ definition }: CaseSummary, key: string): DistributionStep {
  const step = definition.steps.find((candidate) => candidate.key === key);
  if (step?.type !== 'distribution')
    throw new Error(`The definition ${definition.key} has no distribution step ${key}.`);
  return step;
}
