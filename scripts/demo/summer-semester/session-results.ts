/** Grades of the autumn before the semester, which the seed of the demo cannot have, are brought in as a list. */
import type { ImportPreview } from '../../../contracts/imports.schemas.ts';
import type { StudentRecord } from '../../../contracts/directory.ts';
import { createChance, type Chance } from '../../../db/seeds/demo/chance.ts';
import { demoStudents } from '../../../db/seeds/demo/contingent.ts';
import { curriculumOf, isHard } from '../../../db/seeds/demo/record/curriculum.ts';
import { PROGRAMMES } from '../../../db/seeds/demo/university.ts';
import type { Story } from './story.ts';

const GRADES_SEED = 20270115;
const FAIL_PERCENT = 9;
const WEAK_PERCENT = 22;

const HEADINGS = ['ИИН', 'Код дисциплины', 'Учебный год', 'Семестр', 'Процент', 'Кредиты'];

/** Looks at the list, takes it in, and tells of it; what is in the record already changes nothing. */
export async function bringSessionResults({ office, tell }: Story, academicYear: number): Promise<void> {
  const file = { name: 'Итоги зимней сессии.csv', text: sessionList(academicYear) };
  const preview = await office.upload<ImportPreview>('registrar', '/imports/results', file);
  const { id, newRows, wrongRows } = preview.import;
  if (wrongRows > 0) throw new Error(`The list of grades has ${wrongRows} wrong rows: ${preview.problems[0]?.message}`);
  await office.call('registrar', 'POST', `/imports/${id}/confirm`, {});
  tell(`${newRows} grades of the autumn are brought in.`);
}

/** The same every time: whoever studies at the demo university, in the courses of this autumn. */
function sessionList(academicYear: number): string {
  const chance = createChance(GRADES_SEED);
  const year = `${academicYear}-${academicYear + 1}`;
  const rows = demoStudents().flatMap((student) => {
    const usual = chance.happens(WEAK_PERCENT) ? chance.between(56, 66) : chance.between(72, 92);
    return coursesOf(student).map((course) => {
      const percent = percentIn(course, usual, chance);
      return [student.iin, course.code, year, 'осень', percent, course.credits];
    });
  });
  return [HEADINGS, ...rows].map((cells) => cells.join(';')).join('\r\n');
}

function coursesOf({ status, course, programmeId }: StudentRecord) {
  const programme = PROGRAMMES.find(({ id }) => id === programmeId);
  if (status !== 'studying' || !programme) return [];
  const terms = curriculumOf(programme).filter(({ year, term }) => year === course && term === 'autumn');
  return terms.flatMap(({ courses }) => courses);
}

function percentIn(course: Parameters<typeof isHard>[0], usual: number, chance: Chance): number {
  const around = Math.min(100, Math.max(50, usual + chance.between(-11, 11)));
  return isHard(course) && chance.happens(FAIL_PERCENT) ? chance.between(8, 49) : around;
}
