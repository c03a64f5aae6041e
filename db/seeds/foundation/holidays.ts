/** Holidays of Kazakhstan. Government decrees may move further days: the university confirms each year. */
import type { Holiday } from '../../../domain/calendar/holidays.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { text } from '../text.ts';

export interface NamedHoliday extends Holiday {
  readonly title: LocalizedText;
}

interface YearlyHoliday {
  /** `MM-DD` */
  readonly day: string;
  readonly carriedOver: boolean;
  readonly title: LocalizedText;
}

const EVERY_YEAR: readonly YearlyHoliday[] = [
  ...['01-01', '01-02'].map((day) => yearly(day, text('Жаңа жыл', 'Новый год', 'New Year'))),
  {
    day: '01-07',
    carriedOver: false,
    title: text('Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas'),
  },
  yearly('03-08', text('Халықаралық әйелдер күні', 'Международный женский день', 'International Women’s Day')),
  ...['03-21', '03-22', '03-23'].map((day) => yearly(day, text('Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz'))),
  yearly(
    '05-01',
    text(
      'Қазақстан халқының бірлігі мерекесі',
      'Праздник единства народа Казахстана',
      'Day of Unity of the People of Kazakhstan',
    ),
  ),
  yearly('05-07', text('Отан қорғаушы күні', 'День защитника Отечества', 'Defender of the Fatherland Day')),
  yearly('05-09', text('Жеңіс күні', 'День Победы', 'Victory Day')),
  yearly('07-06', text('Астана күні', 'День столицы', 'Capital City Day')),
  yearly('10-25', text('Республика күні', 'День Республики', 'Republic Day')),
  yearly('12-16', text('Тәуелсіздік күні', 'День Независимости', 'Independence Day')),
];

const CONSTITUTION_DAY = text('Конституция күні', 'День Конституции', 'Constitution Day');
const KURBAN_AIT = text('Құрбан айттың бірінші күні', 'Первый день Курбан-айта', 'First day of Kurban ait');

/** Kurban ait is announced year by year; that of 2027 was not yet. */
const HOLIDAYS_OF_YEAR: Readonly<Record<number, readonly YearlyHoliday[]>> = {
  2025: [yearly('08-30', CONSTITUTION_DAY), { day: '06-06', carriedOver: false, title: KURBAN_AIT }],
  2026: [{ day: '05-27', carriedOver: false, title: KURBAN_AIT }],
  2027: [yearly('03-15', CONSTITUTION_DAY)],
};

/** Years the shipped calendar covers. */
export const CALENDAR_YEARS = Object.keys(HOLIDAYS_OF_YEAR).map(Number);

/** Holidays of a year in order of date. */
export function holidaysOf(year: number): NamedHoliday[] {
  return [...EVERY_YEAR, ...(HOLIDAYS_OF_YEAR[year] ?? [])]
    .map(({ day, carriedOver, title }) => ({ date: `${year}-${day}`, carriedOver, title }))
    .sort((a, b) => a.date.localeCompare(b.date));
}

function yearly(day: string, title: LocalizedText): YearlyHoliday {
  return { day, carriedOver: true, title };
}
