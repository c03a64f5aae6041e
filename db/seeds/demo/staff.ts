/** People who work at the invented university, each with one post. */
import type { Sex, StudentRecord } from '../../../contracts/directory.ts';
import type { Role } from '../../../domain/approval/definition.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { text } from '../text.ts';
import { UNIVERSITY_ID } from './university.ts';

export interface StaffMember {
  /** also the ending of the person's and the post's id */
  readonly login: string;
  readonly role: Role;
  readonly unitId: string;
  readonly headsUnit: boolean;
  readonly title: LocalizedText;
  readonly sex: Sex;
  readonly name: StudentRecord['name'];
}

const ADVISER = text('Эдвайзер', 'Эдвайзер', 'Academic adviser');

export const STAFF: readonly StaffMember[] = [
  head(
    'rector',
    UNIVERSITY_ID,
    text('Ректор', 'Ректор', 'Rector'),
    man('Сейітов Марат Қайратұлы/Сеитов Марат Кайратулы'),
  ),
  member(
    'vice-rector',
    UNIVERSITY_ID,
    text(
      'Академиялық мәселелер жөніндегі проректор',
      'Проректор по академическим вопросам',
      'Vice-Rector for Academic Affairs',
    ),
    woman('Әлімжанова Гүлнар Серікқызы/Алимжанова Гульнар Сериккызы'),
  ),
  member(
    'vice-rector-research',
    UNIVERSITY_ID,
    text(
      'Ғылым және сыртқы байланыстар жөніндегі проректор',
      'Проректор по науке и внешним связям',
      'Vice-Rector for Research and External Relations',
    ),
    man('Қасымов Олжас Бауыржанұлы/Касымов Олжас Бауыржанулы'),
  ),
  member(
    'vice-rector-social',
    UNIVERSITY_ID,
    text(
      'Тәрбие және әлеуметтік мәселелер жөніндегі проректор',
      'Проректор по воспитательной и социальной работе',
      'Vice-Rector for Student and Social Affairs',
    ),
    woman('Рахметова Жұлдыз Әділқызы/Рахметова Жулдыз Адилкызы'),
  ),
  head(
    'registrar-head',
    'office-registrar',
    text('Тіркеу офисінің басшысы', 'Руководитель офиса регистратора', 'Head of the Registrar’s Office'),
    woman('Жүнісова Алма Нұрланқызы/Жунусова Алма Нурланкызы'),
  ),
  member(
    'registrar',
    'office-registrar',
    text('Тіркеуші', 'Регистратор', 'Registrar'),
    woman('Қалиева Сандуғаш Ерланқызы/Калиева Сандугаш Ерланкызы'),
  ),
  member(
    'specialist',
    'office-registrar',
    text('Тіркеу офисінің маманы', 'Специалист офиса регистратора', 'Specialist of the Registrar’s Office'),
    man('Байжанов Дархан Асқарұлы/Байжанов Дархан Аскарулы'),
  ),
  member(
    'diploma',
    'office-registrar',
    text('Дипломдар жөніндегі маман', 'Специалист по дипломам', 'Diploma Specialist'),
    woman('Төреханова Меруерт Бекзатқызы/Тореханова Меруерт Бекзаткызы'),
  ),
  dean(1, 'faculty-it', 'Ақпараттық технологиялар факультетінің деканы', {
    ru: 'Декан факультета информационных технологий',
    en: 'Dean of the Faculty of Information Technology',
    person: man('Сүлейменов Азамат Болатұлы/Сулейменов Азамат Болатулы'),
  }),
  dean(2, 'faculty-economics', 'Экономика және құқық факультетінің деканы', {
    ru: 'Декан факультета экономики и права',
    en: 'Dean of the Faculty of Economics and Law',
    person: woman('Мұсабекова Жанна Маратқызы/Мусабекова Жанна Мараткызы'),
  }),
  dean(3, 'faculty-pedagogy', 'Педагогика және филология факультетінің деканы', {
    ru: 'Декан факультета педагогики и филологии',
    en: 'Dean of the Faculty of Education and Philology',
    person: woman('Ермекова Ботагөз Тимурқызы/Ермекова Ботагоз Тимуркызы'),
  }),
  dean(4, 'faculty-engineering', 'Инженерия факультетінің деканы', {
    ru: 'Декан инженерного факультета',
    en: 'Dean of the Faculty of Engineering',
    person: man('Воронцов Павел Игоревич'),
  }),
  adviser(1, 'faculty-it', woman('Оразбаева Динара Саматқызы/Оразбаева Динара Саматкызы')),
  adviser(2, 'faculty-it', man('Ким Виктор Андреевич')),
  adviser(3, 'faculty-economics', woman('Жолдасова Айнұр Мұратқызы/Жолдасова Айнур Мураткызы')),
  adviser(4, 'faculty-economics', man('Әуезов Ринат Даниярұлы/Ауэзов Ринат Даниярулы')),
  adviser(5, 'faculty-pedagogy', woman('Гордеева Светлана Юрьевна')),
  adviser(6, 'faculty-pedagogy', woman('Бекболатова Ләззат Олжасқызы/Бекболатова Лаззат Олжаскызы')),
  adviser(7, 'faculty-engineering', man('Тілеубергенов Ғани Санжарұлы/Тлеубергенов Гани Санжарулы')),
  adviser(8, 'faculty-engineering', woman('Нүсіпова Салтанат Жандосқызы/Нусупова Салтанат Жандоскызы')),
  head(
    'lawyer',
    'office-legal',
    text('Заңгер', 'Юрист', 'Lawyer'),
    man('Дүйсенов Ерлан Қанатұлы/Дуйсенов Ерлан Канатулы'),
  ),
  head(
    'accountant',
    'office-accounting',
    text('Бас бухгалтер', 'Главный бухгалтер', 'Chief Accountant'),
    woman('Шевченко Ольга Николаевна'),
  ),
  head(
    'methodology-head',
    'office-methodology',
    text('Оқу-әдістемелік бөлімнің басшысы', 'Начальник учебно-методического отдела', 'Head of Academic Methodology'),
    woman('Исабаева Гүлмира Төлегенқызы/Исабаева Гульмира Толегенкызы'),
  ),
  head(
    'international-head',
    'office-international',
    text(
      'Халықаралық байланыстар бөлімінің басшысы',
      'Начальник отдела международных связей',
      'Head of the International Office',
    ),
    man('Пак Дмитрий Сергеевич'),
  ),
  head(
    'personnel-head',
    'office-personnel',
    text('Персоналды басқару бөлімінің басшысы', 'Начальник отдела управления персоналом', 'Head of Personnel'),
    woman('Мельникова Ирина Викторовна'),
  ),
  head(
    'quality-head',
    'office-quality',
    text(
      'Сапа менеджменті қызметінің басшысы',
      'Руководитель службы менеджмента качества',
      'Head of Quality Management',
    ),
    man('Жақсыбеков Арман Ғабитұлы/Жаксыбеков Арман Габитулы'),
  ),
  head(
    'archive',
    'office-archive',
    text('Мұрағат меңгерушісі', 'Заведующий архивом', 'Head of the Archive'),
    woman('Әбілова Роза Мейрамқызы/Абилова Роза Мейрамкызы'),
  ),
  member(
    'admin',
    UNIVERSITY_ID,
    text('Жүйе әкімшісі', 'Системный администратор', 'System Administrator'),
    man('Лысенко Антон Сергеевич'),
  ),
  member(
    'auditor',
    UNIVERSITY_ID,
    text('Ішкі аудитор', 'Внутренний аудитор', 'Internal Auditor'),
    woman('Сағынтаева Баян Ғалымқызы/Сагинтаева Баян Галымкызы'),
  ),
];

type InventedPerson = Pick<StaffMember, 'sex' | 'name'>;

function member(role: Role, unitId: string, title: LocalizedText, person: InventedPerson): StaffMember {
  return { login: role, role, unitId, headsUnit: false, title, ...person };
}

function head(role: Role, unitId: string, title: LocalizedText, person: InventedPerson): StaffMember {
  return { ...member(role, unitId, title, person), headsUnit: true };
}

function dean(
  number: number,
  unitId: string,
  kk: string,
  { ru, en, person }: { readonly ru: string; readonly en: string; readonly person: InventedPerson },
): StaffMember {
  return { ...head('dean', unitId, text(kk, ru, en), person), login: `dean-${number}` };
}

function adviser(number: number, unitId: string, person: InventedPerson): StaffMember {
  return { ...member('adviser', unitId, ADVISER, person), login: `adviser-${number}` };
}

function man(name: string): InventedPerson {
  return { sex: 'male', name: spelled(name) };
}

function woman(name: string): InventedPerson {
  return { sex: 'female', name: spelled(name) };
}

/** `Surname Given Patronymic` in Kazakh spelling, and after a slash in Russian where that differs. */
function spelled(name: string): StaffMember['name'] {
  const [kk = '', ru = kk] = name.split('/');
  return { kk: parts(kk), ru: parts(ru) };
}

function parts(name: string): StaffMember['name']['kk'] {
  const [surname = '', givenName = '', patronymic = ''] = name.split(' ');
  return { surname, givenName, patronymic };
}
