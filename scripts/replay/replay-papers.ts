/** The papers laid out again from what their versions were made of, against the frozen bytes. */
import type { Knex } from 'knex';
import type { ActivityDependencies } from '../../activities/dependencies.ts';
import { openCase, type OpenedCase } from '../../activities/opened-case.ts';
import { renderPapers, type Paper } from '../../activities/papers.ts';
import { createDocumentsStore, type StoredDocument } from '../../db/stores/documents-store.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { replay } from '../../domain/approval/evolve.ts';
import { summarize, type CaseSummary } from '../../domain/approval/summary.ts';
import type { Finding } from './finding.ts';
import { packageDifference } from './package-difference.ts';
import type { RecordedCase } from './recorded-case.ts';

export type ReplayDependencies = Pick<ActivityDependencies, 'db' | 'clock' | 'timeZone' | 'publicUrl' | 'renderDocx'>;

/** As many are laid out together as when they were frozen. */
const TOGETHER = 40;

/** A finding for each frozen paper. */
export async function replayPapers(
  dependencies: ReplayDependencies,
  { events, documents }: RecordedCase,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const group of madeTogether(documents)) {
    const summary = group[0] && summaryThen(events, group[0]);
    const opened = summary && (await openCase(dependencies, summary));
    findings.push(...(opened ? await replayGroup(dependencies, opened, group) : group.map(unasked)));
  }
  return findings;
}

/** Papers of one purpose and version, in portions. */
function madeTogether(documents: readonly StoredDocument[]): readonly (readonly StoredDocument[])[] {
  const places = [...new Set(documents.map(placeOf))];
  const groups = places.map((place) => documents.filter((document) => placeOf(document) === place));
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / TOGETHER) }, (_, index) =>
      group.slice(index * TOGETHER, (index + 1) * TOGETHER),
    ),
  );
}

function placeOf({ purpose, version }: StoredDocument): string {
  return `${purpose} ${version}`;
}

async function replayGroup(
  dependencies: ReplayDependencies,
  opened: OpenedCase,
  group: readonly StoredDocument[],
): Promise<readonly Finding[]> {
  const known = group.flatMap((stored) => {
    const paper = paperOf(opened, stored);
    return paper ? [{ stored, paper }] : [];
  });
  const at = group[0]?.createdAt;
  const papers = known.map(({ paper }) => paper);
  const made = await renderPapers(dependencies, opened, papers, at);
  const findings = group.filter((stored) => !paperOf(opened, stored)).map(unasked);
  for (const [index, { stored, paper }] of known.entries()) {
    const frozen = await frozenBytes(dependencies.db, stored.id);
    // one that was lost with a worker was made again alone, which packs it otherwise
    const alone = async () => (await renderPapers(dependencies, opened, [paper], at))[0];
    const isSame = frozen.equals(made[index] ?? Buffer.alloc(0)) || frozen.equals((await alone()) ?? Buffer.alloc(0));
    findings.push(
      isSame ? findingOf(stored) : { ...findingOf(stored), difference: packageDifference(made[index], frozen) },
    );
  }
  return findings;
}

function paperOf({ kind }: OpenedCase, { key, language, studentId }: StoredDocument): Paper | undefined {
  const document = kind.documents.find((known) => known.key === key);
  const paperLanguage = document?.languages.find((known) => known === language);
  if (!document || !paperLanguage) return undefined;
  return { document, language: paperLanguage, ...(studentId !== undefined && { studentId }) };
}

function findingOf({ fileName, purpose, version, language, sha256 }: StoredDocument): Finding {
  return { what: `paper ${fileName} (${purpose}, version ${version}, ${language})`, extent: sha256 };
}

function unasked(stored: StoredDocument): Finding {
  return { ...findingOf(stored), difference: 'nothing in the record asks for it' };
}

/** How the case stood when the paper was made. */
function summaryThen(events: readonly CaseEvent[], { purpose, version }: StoredDocument): CaseSummary | undefined {
  const index = events.findIndex((event) =>
    purpose === 'extract'
      ? event.type === 'distributed'
      : event.type === 'documents-frozen' && event.purpose === purpose && event.version === version,
  );
  return index < 0 ? undefined : summarize(replay(events.slice(0, index)));
}

async function frozenBytes(db: Knex, documentId: string): Promise<Buffer> {
  const content = await createDocumentsStore(db).contentOf(documentId);
  return content?.bytes ?? Buffer.alloc(0);
}
