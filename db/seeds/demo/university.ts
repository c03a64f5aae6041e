/** The invented university: its letterhead, units and programmes. */
import type { Letterhead } from '../../../contracts/document-model.ts';
import type { Programme, Unit } from '../../../contracts/directory.ts';
import { text } from '../text.ts';

export const LETTERHEAD: Letterhead = {
  name: {
    kk: '«Көкжиек университеті» коммерциялық емес акционерлік қоғамы',
    ru: 'Некоммерческое акционерное общество «Университет Кокжиек»',
  },
  city: { kk: 'Алматы қаласы', ru: 'город Алматы' },
  address: { kk: '050000, Алматы қаласы, Білім көшесі, 1', ru: '050000, город Алматы, улица Билим, 1' },
  contacts: '+7 (727) 000-00-00, kense@kokzhiek.example',
};

/** Invented, as everything here. */
export const UNIVERSITY_BIN = '030340001239';

export const UNIVERSITY_ID = 'university';

export const UNITS: readonly Unit[] = [
  {
    id: UNIVERSITY_ID,
    kind: 'university',
    title: text('Көкжиек университеті', 'Университет Кокжиек', 'Kokzhiek University'),
  },
  {
    id: 'faculty-it',
    kind: 'faculty',
    title: text(
      'Ақпараттық технологиялар факультеті',
      'Факультет информационных технологий',
      'Faculty of Information Technology',
    ),
  },
  {
    id: 'faculty-economics',
    kind: 'faculty',
    title: text('Экономика және құқық факультеті', 'Факультет экономики и права', 'Faculty of Economics and Law'),
  },
  {
    id: 'faculty-pedagogy',
    kind: 'faculty',
    title: text(
      'Педагогика және филология факультеті',
      'Факультет педагогики и филологии',
      'Faculty of Education and Philology',
    ),
  },
  {
    id: 'faculty-engineering',
    kind: 'faculty',
    title: text('Инженерия факультеті', 'Инженерный факультет', 'Faculty of Engineering'),
  },
  { id: 'office-registrar', kind: 'office', title: text('Тіркеу офисі', 'Офис регистратора', 'Registrar’s Office') },
  { id: 'office-legal', kind: 'office', title: text('Заң бөлімі', 'Юридический отдел', 'Legal Department') },
  { id: 'office-accounting', kind: 'office', title: text('Бухгалтерия', 'Бухгалтерия', 'Accounting Department') },
  {
    id: 'office-methodology',
    kind: 'office',
    title: text('Оқу-әдістемелік бөлім', 'Учебно-методический отдел', 'Academic Methodology Department'),
  },
  {
    id: 'office-international',
    kind: 'office',
    title: text('Халықаралық байланыстар бөлімі', 'Отдел международных связей', 'International Office'),
  },
  {
    id: 'office-personnel',
    kind: 'office',
    title: text('Персоналды басқару бөлімі', 'Отдел управления персоналом', 'Personnel Department'),
  },
  {
    id: 'office-quality',
    kind: 'office',
    title: text('Сапа менеджменті қызметі', 'Служба менеджмента качества', 'Quality Management Service'),
  },
  { id: 'office-archive', kind: 'office', title: text('Мұрағат', 'Архив', 'Archive') },
];

/** A programme with the letters its groups are named by. */
export interface DemoProgramme extends Programme {
  readonly groupLetters: string;
  readonly yearsOfStudy: number;
}

export const PROGRAMMES: readonly DemoProgramme[] = [
  programme('6B06101', 'faculty-it', 'ИНФ', text('Информатика', 'Информатика', 'Computer Science')),
  programme('6B06102', 'faculty-it', 'АЖ', text('Ақпараттық жүйелер', 'Информационные системы', 'Information Systems')),
  programme(
    '6B06103',
    'faculty-it',
    'БИ',
    text('Бағдарламалық инженерия', 'Программная инженерия', 'Software Engineering'),
  ),
  programme('6B04101', 'faculty-economics', 'ЭК', text('Экономика', 'Экономика', 'Economics')),
  programme('6B04102', 'faculty-economics', 'ЕА', text('Есеп және аудит', 'Учёт и аудит', 'Accounting and Audit')),
  programme('6B04201', 'faculty-economics', 'ҚҰҚ', text('Құқықтану', 'Юриспруденция', 'Law')),
  programme(
    '6B01101',
    'faculty-pedagogy',
    'ПП',
    text('Педагогика және психология', 'Педагогика и психология', 'Education and Psychology'),
  ),
  programme(
    '6B01701',
    'faculty-pedagogy',
    'ҚТӘ',
    text('Қазақ тілі мен әдебиеті', 'Казахский язык и литература', 'Kazakh Language and Literature'),
  ),
  programme(
    '6B01702',
    'faculty-pedagogy',
    'ШТ',
    text('Шет тілі: екі шет тілі', 'Иностранный язык: два иностранных языка', 'Foreign Languages: Two Languages'),
  ),
  programme(
    '6B07101',
    'faculty-engineering',
    'ЭЛ',
    text('Электр энергетикасы', 'Электроэнергетика', 'Electrical Power Engineering'),
  ),
  programme(
    '6B07201',
    'faculty-engineering',
    'ТТ',
    text('Тамақ технологиясы', 'Технология пищевых продуктов', 'Food Technology'),
  ),
  programme('6B07301', 'faculty-engineering', 'ҚҰР', text('Құрылыс', 'Строительство', 'Civil Engineering')),
  programme('7M06101', 'faculty-it', 'МИНФ', text('Информатика', 'Информатика', 'Computer Science')),
];

function programme(code: string, facultyId: string, groupLetters: string, title: Programme['title']): DemoProgramme {
  const yearsOfStudy = code.startsWith('7M') ? 2 : 4;
  return { id: `programme-${code.toLowerCase()}`, code, title, facultyId, groupLetters, yearsOfStudy };
}
