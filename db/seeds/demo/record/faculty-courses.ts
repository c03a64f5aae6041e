/** Courses of each faculty, in the order in which they are taken. */
import type { Course } from '../../../../contracts/academic-record.ts';
import type { LocalizedText } from '../../../../domain/shared/localized.ts';
import { text } from '../../text.ts';
import { after, course } from './general-courses.ts';

/** When each is taken, by the beginning of its number: 12 is the spring of the first year. */
const NUMBERS = [
  '1203',
  '1204',
  '2103',
  '2104',
  '2105',
  '2203',
  '2204',
  '2205',
  '3103',
  '3104',
  '3203',
  '3204',
] as const;

/** The number of the course that must have been done, by the number of the later one. */
const REQUIRED: Readonly<Record<string, string>> = { 2103: '1203', 2203: '2103', 3103: '2203', 3203: '3103' };

const IT = courses('ITF', [
  text('Математикалық талдау', 'Математический анализ', 'Calculus'),
  text('Бағдарламалау негіздері', 'Основы программирования', 'Introduction to Programming'),
  text('Алгоритмдер және деректер құрылымдары', 'Алгоритмы и структуры данных', 'Algorithms and Data Structures'),
  text('Дискретті математика', 'Дискретная математика', 'Discrete Mathematics'),
  text('Компьютер архитектурасы', 'Архитектура компьютера', 'Computer Architecture'),
  text('Деректер қоры', 'Базы данных', 'Databases'),
  text('Операциялық жүйелер', 'Операционные системы', 'Operating Systems'),
  text('Ықтималдықтар теориясы', 'Теория вероятностей', 'Probability Theory'),
  text('Компьютерлік желілер', 'Компьютерные сети', 'Computer Networks'),
  text('Веб-технологиялар', 'Веб-технологии', 'Web Technologies'),
  text('Ақпараттық қауіпсіздік', 'Информационная безопасность', 'Information Security'),
  text('Машиналық оқыту', 'Машинное обучение', 'Machine Learning'),
]);

const ECONOMICS = courses('EKF', [
  text('Экономикадағы математика', 'Математика в экономике', 'Mathematics for Economics'),
  text('Экономикалық теория', 'Экономическая теория', 'Economic Theory'),
  text('Микроэкономика', 'Микроэкономика', 'Microeconomics'),
  text('Статистика', 'Статистика', 'Statistics'),
  text('Мемлекет және құқық теориясы', 'Теория государства и права', 'Theory of State and Law'),
  text('Макроэкономика', 'Макроэкономика', 'Macroeconomics'),
  text('Бухгалтерлік есеп', 'Бухгалтерский учёт', 'Accounting'),
  text('Азаматтық құқық', 'Гражданское право', 'Civil Law'),
  text('Қаржы', 'Финансы', 'Finance'),
  text('Еңбек құқығы', 'Трудовое право', 'Labour Law'),
  text('Эконометрика', 'Эконометрика', 'Econometrics'),
  text('Салық және салық салу', 'Налоги и налогообложение', 'Taxes and Taxation'),
]);

const PEDAGOGY = courses('PDF', [
  text('Жас ерекшелігі физиологиясы', 'Возрастная физиология', 'Developmental Physiology'),
  text('Мамандыққа кіріспе', 'Введение в профессию', 'Introduction to the Profession'),
  text('Педагогика', 'Педагогика', 'Pedagogy'),
  text('Психология', 'Психология', 'Psychology'),
  text('Тіл біліміне кіріспе', 'Введение в языкознание', 'Introduction to Linguistics'),
  text('Оқыту әдістемесі', 'Методика преподавания', 'Teaching Methods'),
  text('Инклюзивті білім беру', 'Инклюзивное образование', 'Inclusive Education'),
  text('Әдебиеттану негіздері', 'Основы литературоведения', 'Literary Studies'),
  text('Бағалау технологиялары', 'Технологии оценивания', 'Assessment Techniques'),
  text('Тәрбие жұмысының теориясы', 'Теория воспитательной работы', 'Theory of Educational Work'),
  text('Педагогикалық практикум', 'Педагогический практикум', 'Teaching Workshop'),
  text('Мәтін лингвистикасы', 'Лингвистика текста', 'Text Linguistics'),
]);

const ENGINEERING = courses('INF', [
  text('Жоғары математика', 'Высшая математика', 'Higher Mathematics'),
  text('Инженерлік графика', 'Инженерная графика', 'Engineering Graphics'),
  text('Физика', 'Физика', 'Physics'),
  text('Химия', 'Химия', 'Chemistry'),
  text('Материалтану', 'Материаловедение', 'Materials Science'),
  text('Теориялық механика', 'Теоретическая механика', 'Theoretical Mechanics'),
  text('Электротехника негіздері', 'Основы электротехники', 'Foundations of Electrical Engineering'),
  text('Метрология және стандарттау', 'Метрология и стандартизация', 'Metrology and Standardisation'),
  text('Материалдар кедергісі', 'Сопротивление материалов', 'Strength of Materials'),
  text('Технологиялық процестер', 'Технологические процессы', 'Technological Processes'),
  text('Жобалау негіздері', 'Основы проектирования', 'Foundations of Design'),
  text('Еңбекті қорғау', 'Охрана труда', 'Occupational Safety'),
]);

/** By faculty. */
export const FACULTY_COURSES: Readonly<Record<string, readonly Course[]>> = {
  'faculty-it': IT,
  'faculty-economics': ECONOMICS,
  'faculty-pedagogy': PEDAGOGY,
  'faculty-engineering': ENGINEERING,
};

export const MASTER_COURSES: readonly Course[] = [
  course(
    'MAG5101',
    text('Ғылым тарихы мен философиясы', 'История и философия науки', 'History and Philosophy of Science'),
  ),
  course('MAG5102', text('Жоғары мектеп педагогикасы', 'Педагогика высшей школы', 'Higher Education Pedagogy')),
  course('MAG5201', text('Кәсіби шетел тілі', 'Профессиональный иностранный язык', 'Professional Foreign Language')),
  course('MAG5202', text('Деректерді интеллектуалды талдау', 'Интеллектуальный анализ данных', 'Data Mining')),
];

function courses(letters: string, titles: readonly LocalizedText[]): readonly Course[] {
  const listed = titles.map((title, index) => course(`${letters}${NUMBERS[index] ?? ''}`, title));
  const numbered = (number: string | undefined) => listed.find(({ code }) => code === `${letters}${number}`);
  return listed.map((later) => {
    const required = numbered(REQUIRED[later.code.slice(letters.length)]);
    return required ? after(required, later) : later;
  });
}
