/** Sheets come back with grades, and the registrar decides what follows for each student. */
import type { StudentOutcomeView } from '../../../contracts/campaign-results.schemas.ts';
import type { StudentView } from '../../../contracts/students.schemas.ts';
import type { SheetDetails, SheetView } from '../../../contracts/grade-sheets.schemas.ts';
import { createChance, type Chance } from '../../../db/seeds/demo/chance.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import { act, everyItem, fewOf, placeOf, portionsOf, type Story } from './story.ts';

const GRADES_SEED = 20270715;
const ABSENT_PERCENT = 5;
const FAIL_PERCENT = 25;
const MOST_DECIDED = 500;
const MOST_LOOKED_UP = 100;

export async function bringResults(story: Story): Promise<void> {
  const sheets = await collectSheets(story);
  const decided = await decideOutcomes(story);
  story.tell(`${sheets} sheets are collected; decided: ${decided}.`);
  await act(story, { type: 'close-results' });
}

async function collectSheets(story: Story): Promise<number> {
  const { office } = story;
  const chance = createChance(GRADES_SEED);
  const place = `${placeOf(story)}/sheets`;
  const { items } = await office.call<{ items: readonly SheetView[] }>('registrar', 'GET', place);
  for (const { id } of items.filter(({ status }) => status === 'issued')) {
    const { sheet } = await office.call<{ sheet: SheetDetails }>('registrar', 'GET', `${place}/${id}`);
    const results = sheet.students.map(({ applicationId }) => ({ applicationId, percent: gradeBy(chance) }));
    await office.call('registrar', 'PUT', `${place}/${id}/results`, { results });
    await office.call('registrar', 'POST', `${place}/${id}/collect`);
  }
  return items.length;
}

/** @returns a percentage; null for somebody who has not come */
function gradeBy(chance: Chance): number | null {
  if (chance.happens(ABSENT_PERCENT)) return null;
  return chance.happens(FAIL_PERCENT) ? chance.between(15, 49) : chance.between(50, 97);
}

interface Decision {
  readonly studentId: string;
  readonly outcome: Outcome;
}

/** The registrar takes what the rules propose for students no other paper is about; a few of them are to be expelled. */
async function decideOutcomes(story: Story): Promise<string> {
  const place = `${placeOf(story)}/outcomes`;
  const students = await everyItem<StudentOutcomeView>(story.office, 'registrar', place);
  const proposed = students.filter((student) => student.proposed !== 'none' && student.open.includes(student.proposed));
  const busy = await busyStudents(
    story,
    proposed.map(({ student }) => student.id),
  );
  const decisions = decisionsOn(
    proposed.filter(({ student }) => !busy.has(student.id)),
    fewOf(story),
  );
  for (const portion of portionsOf(decisions, MOST_DECIDED)) {
    await story.office.call('registrar', 'PUT', `${place}/decisions`, { decisions: portion });
  }
  return countsOf(decisions.map(({ outcome }) => outcome));
}

/** @param expulsions  how many who would repeat the year are to be expelled instead */
function decisionsOn(students: readonly StudentOutcomeView[], expulsions: number): readonly Decision[] {
  const repeating = students.filter(({ proposed }) => proposed === 'repeat');
  const expelled = new Set(repeating.slice(0, expulsions));
  return students.map((each) => ({
    studentId: each.student.id,
    outcome: expelled.has(each) ? 'expulsion' : each.proposed,
  }));
}

/** Students another open paper is about: an order on them is sent only when that one has ended. */
async function busyStudents({ office }: Story, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const busy = new Set<string>();
  for (const portion of portionsOf(ids, MOST_LOOKED_UP)) {
    const path = `/students?ids=${portion.join(',')}`;
    for (const { id, openCaseId } of await everyItem<StudentView>(office, 'registrar', path)) {
      if (openCaseId !== undefined) busy.add(id);
    }
  }
  return busy;
}

function countsOf(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return `${count('transfer')} go on, ${count('repeat')} repeat the year, ${count('expulsion')} are to be expelled`;
}
