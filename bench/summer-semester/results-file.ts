/** How long a file with the results of a whole semester takes, beside one sheet filled in on its page. */
import { performance } from 'node:perf_hooks';
import type { Knex } from 'knex';
import type { ImportPreview } from '../../contracts/imports.schemas.ts';
import { readSheetPlaces, type SheetPlaceRow } from '../../db/read-models/campaign/sheet-places.ts';
import { columnTitle } from '../../platform/i18n/import-columns.ts';
import { placeOf, type Story } from '../../scripts/demo/summer-semester/story.ts';
import { middle } from '../measure.ts';

const ROUNDS = 5;
const COLUMNS = ['sheet', 'application', 'percent'] as const;

export interface TimedFile {
  readonly rows: number;
  readonly sheets: number;
  /** each the middle of several rounds, in milliseconds */
  readonly previewMs: number;
  readonly confirmMs: number;
  readonly sheetMs: number;
}

type Places = readonly SheetPlaceRow[];

interface Round {
  readonly places: Places;
  /** others in every round, so that each row changes something */
  readonly percentOf: (index: number) => number;
}

/** The three take turns in every round, so that whatever else the machine does falls on all alike. */
export async function timeResultsFile(story: Story, db: Knex): Promise<TimedFile> {
  const places = await readSheetPlaces(db, { campaignId: story.campaignId });
  const times: { sheet: number; preview: number; confirm: number }[] = [];
  for (let number = 0; number < ROUNDS; number += 1) {
    const round = { places, percentOf: (index: number) => 50 + ((index + number) % 50) };
    const sheet = await timed(() => fillSheet(story, round));
    const preview = await timed(() => lookAt(story, round));
    const confirm = await timed(() => takeOver(story, preview.answer));
    times.push({ sheet: sheet.ms, preview: preview.ms, confirm: confirm.ms });
  }
  return {
    ...{ rows: places.length, sheets: new Set(places.map(({ sheetId }) => sheetId)).size },
    previewMs: middle(times.map(({ preview }) => preview)),
    confirmMs: middle(times.map(({ confirm }) => confirm)),
    sheetMs: middle(times.map(({ sheet }) => sheet)),
  };
}

function fillSheet(story: Story, { places, percentOf }: Round): Promise<unknown> {
  const sheetId = places[0]?.sheetId;
  const own = places.filter((place) => place.sheetId === sheetId);
  const results = own.map(({ applicationId }, index) => ({ applicationId, percent: percentOf(index + 1) }));
  return story.office.call('registrar', 'PUT', `${placeOf(story)}/sheets/${sheetId}/results`, { results });
}

function lookAt(story: Story, { places, percentOf }: Round): Promise<ImportPreview> {
  const headings = COLUMNS.map((column) => columnTitle(column, 'ru'));
  const lines = places.map((place, index) => [place.sheetNumber, place.applicationNumber, percentOf(index)]);
  const text = [headings, ...lines].map((cells) => cells.join(';')).join('\r\n');
  return story.office.upload('registrar', `${placeOf(story)}/results-files`, { name: 'results.csv', text });
}

async function takeOver(story: Story, { import: { id, wrongRows, unchangedRows } }: ImportPreview): Promise<void> {
  if (wrongRows + unchangedRows > 0) throw new Error(`Rows that change nothing: ${wrongRows + unchangedRows}.`);
  await story.office.call('registrar', 'POST', `${placeOf(story)}/results-files/${id}/confirm`, {});
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ readonly answer: Answer; readonly ms: number }> {
  const start = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - start };
}
