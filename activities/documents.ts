import { heartbeat } from '@temporalio/activity';
import type { WorkActivities } from '../contracts/activities.ts';
import { sumOfExtracts } from '../db/verification/sums.ts';
import { createDocumentsStore } from '../db/stores/documents-store.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { findRecipients } from './participants.ts';
import { timesFromNow } from './stage-times.ts';
import { openCase, type OpenedCase } from './opened-case.ts';
import { documentIdOf, freezePapers, type Paper } from './papers.ts';
import type { DistributionStep } from '../domain/approval/definition.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';

type Created = Pick<WorkActivities, 'freezeDocuments' | 'distributeCase'>;

/** How many extracts are laid out together: enough to keep the threads busy, few enough to tell how it goes. */
const EXTRACTS_AT_ONCE = 40;

/** Making, freezing and handing out papers. */
export function createDocumentActivities(dependencies: ActivityDependencies): Created {
  return {
    async freezeDocuments({ effect: { purpose, version }, summary }) {
      const opened = await openCase(dependencies, summary);
      const documents = await freezePapers(dependencies, opened, casePapers(opened), purpose);
      return { type: 'documents-frozen', purpose, version, dataSha256: opened.dataSha256, documents };
    },

    async distributeCase({ effect, summary }) {
      const step = distributionStep(summary, effect.step);
      const extracts = await makeExtracts(dependencies, summary);
      const participants = await findRecipients(dependencies, step.acquaint, summary);
      const times = await timesFromNow(dependencies, step);
      const extractsSha256 = await sumOfExtracts(dependencies.db, summary.caseId);
      return { type: 'distributed', step: step.key, extracts, extractsSha256, participants, ...times };
    },
  };
}

/** Extracts go into the personal file of each student; answers how many there are. */
async function makeExtracts(dependencies: ActivityDependencies, summary: CaseSummary): Promise<number> {
  const opened = await openCase(dependencies, summary);
  const store = createDocumentsStore(dependencies.db);
  const done = new Set((await store.documentsOf(summary.caseId)).map((document) => document.id));
  const papers = extractPapers(opened);
  for (let start = 0; start < papers.length; start += EXTRACTS_AT_ONCE) {
    const batch = papers.slice(start, start + EXTRACTS_AT_ONCE);
    const missing = batch.filter((paper) => !done.has(documentIdOf(summary, paper, 'extract')));
    await freezePapers(dependencies, opened, missing, 'extract');
    await Promise.all(batch.map((paper) => putIntoFile(dependencies, summary, paper)));
    // ten thousand extracts take minutes
    heartbeat(start);
  }
  return papers.length;
}

async function putIntoFile(
  { db, clock }: ActivityDependencies,
  summary: CaseSummary,
  paper: Required<Paper>,
): Promise<void> {
  const documentId = documentIdOf(summary, paper, 'extract');
  const { caseId } = summary;
  const { studentId } = paper;
  await createDocumentsStore(db).addToPersonalFile({ studentId, documentId, caseId, at: clock.now() });
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
