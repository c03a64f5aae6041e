/** Sheets come back with grades, and the registrar decides what follows for each student. */
import type { StudentOutcomeView } from '../../../contracts/campaign-results.schemas.ts';
import type { SheetDetails, SheetView } from '../../../contracts/grade-sheets.schemas.ts';
import { createChance, type Chance } from '../../../db/seeds/demo/chance.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import { act, everyItem, fewOf, placeOf, type Story } from './story.ts';

const GRADES_SEED = 20270715;
const ABSENT_PERCENT = 5;
const FAIL_PERCENT = 25;
const MOST_DECIDED = 500;

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

/** The registrar takes what the rules propose; a few who would repeat are to be expelled. */
async function decideOutcomes(story: Story): Promise<string> {
  const place = `${placeOf(story)}/outcomes`;
  const students = await everyItem<StudentOutcomeView>(story.office, 'registrar', place);
  let expulsions = fewOf(story);
  const decisions = students.flatMap(({ student, proposed, open }): { studentId: string; outcome: Outcome }[] => {
    if (proposed === 'none' || !open.includes(proposed)) return [];
    const isExpelled = proposed === 'repeat' && expulsions > 0;
    if (isExpelled) expulsions -= 1;
    return [{ studentId: student.id, outcome: isExpelled ? 'expulsion' : proposed }];
  });
  for (let start = 0; start < decisions.length; start += MOST_DECIDED) {
    const portion = decisions.slice(start, start + MOST_DECIDED);
    await story.office.call('registrar', 'PUT', `${place}/decisions`, { decisions: portion });
  }
  return countsOf(decisions.map(({ outcome }) => outcome));
}

function countsOf(outcomes: readonly Outcome[]): string {
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return `${count('transfer')} go on, ${count('repeat')} repeat the year, ${count('expulsion')} are to be expelled`;
}
