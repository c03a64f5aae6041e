/** Dates inside a sentence, where Kazakh adds case endings to the month. */
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { partsOf } from './date-parts.ts';

const KAZAKH_FROM =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан';
const KAZAKH_UNTIL =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға';
const KAZAKH_ON =
  'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда';
const KAZAKH_DATED =
  'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы';
const RUSSIAN = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря';

/** «2026 жылғы 21 қарашадан» — with «бастап» in the template; «21 ноября 2026 года» — after «с». */
export function fromDate(date: IsoDate, language: DocumentLanguage): string {
  return inText(date, language, KAZAKH_FROM);
}

/** «2027 жылғы 21 мамырға» — with «дейін» in the template; «21 мая 2027 года» — after «по». */
export function untilDate(date: IsoDate, language: DocumentLanguage): string {
  return inText(date, language, KAZAKH_UNTIL);
}

/** «2026 жылғы 21 қарашада»; «21 ноября 2026 года». */
export function onDate(date: IsoDate, language: DocumentLanguage): string {
  return inText(date, language, KAZAKH_ON);
}

/** «2026 жылғы 21 қарашадағы» — before the name of a paper; «21 ноября 2026 года» — after «от». */
export function datedOn(date: IsoDate, language: DocumentLanguage): string {
  return inText(date, language, KAZAKH_DATED);
}

function inText(date: IsoDate, language: DocumentLanguage, kazakhMonths: string): string {
  const { year, month, day } = partsOf(date);
  if (language === 'kk') return `${year} жылғы ${day} ${kazakhMonths.split(' ')[month - 1]}`;
  return `${day} ${RUSSIAN.split(' ')[month - 1]} ${year} года`;
}
