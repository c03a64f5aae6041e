/** Courses that students of all programmes take. */
import type { Course } from '../../../../contracts/academic-record.ts';
import { text } from '../../text.ts';

export const HISTORY = course('HKZ1101', text('Қазақстан тарихы', 'История Казахстана', 'History of Kazakhstan'));
export const LANGUAGE_1 = course('FLN1101', text('Шетел тілі 1', 'Иностранный язык 1', 'Foreign Language 1'));
export const STATE_LANGUAGE_1 = course(
  'KRL1101',
  text('Қазақ (орыс) тілі 1', 'Казахский (русский) язык 1', 'Kazakh (Russian) Language 1'),
);
export const COMPUTING = course(
  'ICT1101',
  text(
    'Ақпараттық-коммуникациялық технологиялар',
    'Информационно-коммуникационные технологии',
    'Information and Communication Technologies',
  ),
);
export const SPORT = {
  ...course('PHC1101', text('Дене шынықтыру', 'Физическая культура', 'Physical Culture')),
  credits: 4,
};
export const LANGUAGE_2 = after(
  LANGUAGE_1,
  course('FLN1202', text('Шетел тілі 2', 'Иностранный язык 2', 'Foreign Language 2')),
);
export const STATE_LANGUAGE_2 = after(
  STATE_LANGUAGE_1,
  course('KRL1202', text('Қазақ (орыс) тілі 2', 'Казахский (русский) язык 2', 'Kazakh (Russian) Language 2')),
);
export const SOCIETY = {
  ...course(
    'SPK1201',
    text(
      'Әлеуметтік-саяси білім модулі',
      'Модуль социально-политических знаний',
      'Module of Social and Political Knowledge',
    ),
  ),
  credits: 8,
};
export const PHILOSOPHY = after(HISTORY, course('PHI2101', text('Философия', 'Философия', 'Philosophy')));
export const ENTERPRISE = course(
  'ENT2201',
  text('Кәсіпкерлік негіздері', 'Основы предпринимательства', 'Foundations of Entrepreneurship'),
);
export const RESEARCH = course(
  'RES3101',
  text('Ғылыми зерттеу негіздері', 'Основы научных исследований', 'Foundations of Research'),
);
export const LAW_AND_ECOLOGY = course(
  'LES3201',
  text(
    'Құқық және экологиялық қауіпсіздік негіздері',
    'Основы права и экологической безопасности',
    'Foundations of Law and Environmental Safety',
  ),
);

export const GENERAL_COURSES: readonly Course[] = [
  HISTORY,
  LANGUAGE_1,
  STATE_LANGUAGE_1,
  COMPUTING,
  SPORT,
  LANGUAGE_2,
  STATE_LANGUAGE_2,
  SOCIETY,
  PHILOSOPHY,
  ENTERPRISE,
  RESEARCH,
  LAW_AND_ECOLOGY,
];

/** A course of five credits that requires nothing. */
export function course(code: string, title: Course['title']): Course {
  return { code, title, credits: 5, requires: [] };
}

/** The second course, for those who have done the first. */
export function after(first: Course, second: Course): Course {
  return { ...second, requires: [first.code] };
}
