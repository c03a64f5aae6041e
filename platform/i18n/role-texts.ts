import type { Role } from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';

/** What a role is called when nobody is named. */
export const ROLE_TEXTS: Readonly<Record<Role, LocalizedText>> = {
  registrar: { kk: 'Тіркеуші', ru: 'Регистратор', en: 'Registrar' },
  'registrar-head': {
    kk: 'Тіркеу офисінің басшысы',
    ru: 'Руководитель офиса регистратора',
    en: 'Head of the registrar’s office',
  },
  specialist: { kk: 'Тіркеу офисінің маманы', ru: 'Специалист офиса регистратора', en: 'Specialist of the office' },
  dean: { kk: 'Декан', ru: 'Декан', en: 'Dean' },
  adviser: { kk: 'Эдвайзер', ru: 'Эдвайзер', en: 'Academic adviser' },
  lawyer: { kk: 'Заңгер', ru: 'Юрист', en: 'Lawyer' },
  accountant: { kk: 'Бухгалтер', ru: 'Бухгалтер', en: 'Accountant' },
  'vice-rector': {
    kk: 'Академиялық мәселелер жөніндегі проректор',
    ru: 'Проректор по академическим вопросам',
    en: 'Vice-rector for academic affairs',
  },
  'vice-rector-research': {
    kk: 'Ғылым және сыртқы байланыстар жөніндегі проректор',
    ru: 'Проректор по науке и внешним связям',
    en: 'Vice-rector for research and external relations',
  },
  'vice-rector-social': {
    kk: 'Тәрбие және әлеуметтік мәселелер жөніндегі проректор',
    ru: 'Проректор по воспитательной и социальной работе',
    en: 'Vice-rector for student and social affairs',
  },
  rector: { kk: 'Ректор', ru: 'Ректор', en: 'Rector' },
  archive: { kk: 'Мұрағат', ru: 'Архив', en: 'Archive' },
  diploma: { kk: 'Дипломдар жөніндегі маман', ru: 'Специалист по дипломам', en: 'Diploma specialist' },
  'methodology-head': {
    kk: 'Оқу-әдістемелік бөлімнің басшысы',
    ru: 'Начальник учебно-методического отдела',
    en: 'Head of academic methodology',
  },
  'international-head': {
    kk: 'Халықаралық байланыстар бөлімінің басшысы',
    ru: 'Начальник отдела международных связей',
    en: 'Head of the international office',
  },
  'personnel-head': {
    kk: 'Персоналды басқару бөлімінің басшысы',
    ru: 'Начальник отдела управления персоналом',
    en: 'Head of personnel',
  },
  'quality-head': {
    kk: 'Сапа менеджменті қызметінің басшысы',
    ru: 'Руководитель службы менеджмента качества',
    en: 'Head of quality management',
  },
  admin: { kk: 'Жүйе әкімшісі', ru: 'Системный администратор', en: 'System administrator' },
  auditor: { kk: 'Аудитор', ru: 'Аудитор', en: 'Auditor' },
  student: { kk: 'Білім алушы', ru: 'Обучающийся', en: 'Student' },
};
