import { z } from 'zod';
import { countField, field, lineField, localizedLineField, localizedTextField } from '../../shared/fields.form.ts';
import { text } from '../../shared/text.ts';

const CODE_LIMIT = 40;
const SECTIONS_LIMIT = 60;
const EDITIONS_LIMIT = 99;

const title = localizedLineField({
  titles: text('Құжаттың атауы', 'Название документа', 'Title of the document'),
  help: text(
    'Мысалы: «Тіркеу офисі туралы ереже».',
    'Например: «Положение об офисе регистратора».',
    'For example “Regulation of the registrar’s office”.',
  ),
});

const code = lineField(
  {
    titles: text('Құжаттың коды', 'Код документа', 'Code of the document'),
    help: text(
      'Барлық редакцияда бірдей. Қолданыстағы редакция осы код бойынша табылады.',
      'Один и тот же во всех редакциях. По нему находится действующая редакция.',
      'The same in all editions. The edition in force is found by it.',
    ),
  },
  CODE_LIMIT,
);

const edition = countField(
  {
    titles: text('Редакция', 'Редакция', 'Edition'),
    help: text(
      'Мәтіннің жартысынан көбі өзгерсе, нөмірі келесі жаңа редакция қажет.',
      'Если изменилось больше половины текста, нужна новая редакция со следующим номером.',
      'When more than half of the text has changed, a new edition with the next number is needed.',
    ),
  },
  1,
  EDITIONS_LIMIT,
);

const owner = localizedLineField({
  titles: text('Процесс иесі', 'Владелец процесса', 'Process owner'),
  help: text(
    'Құжат сипаттайтын процеске жауап беретін бөлімше немесе лауазым.',
    'Подразделение или должность, отвечающие за описанный процесс.',
    'The unit or post that answers for the process.',
  ),
});

const section = z.strictObject({
  heading: localizedLineField({
    titles: text('Бөлімнің атауы', 'Название раздела', 'Heading'),
    help: text('Нөмірін бағдарлама қояды.', 'Номер поставит программа.', 'The program numbers it.'),
  }),
  text: localizedTextField({
    titles: text('Бөлімнің мәтіні', 'Текст раздела', 'Text of the section'),
    help: text(
      'Әр тармақ жаңа жолдан. Тармақтар, сандар мен күндер екі тілде бірдей болуы керек.',
      'Каждый пункт с новой строки. Пункты, числа и даты на двух языках должны совпадать.',
      'Each item on a new line. Items, figures and dates must be the same in both languages.',
    ),
  }),
});

const sections = field(z.array(section).min(1).max(SECTIONS_LIMIT), {
  titles: text('Бөлімдер', 'Разделы', 'Sections'),
  help: text(
    'Құжаттың мәтіні, кемінде бір бөлім.',
    'Текст документа, хотя бы один раздел.',
    'The text, at least one section.',
  ),
  widget: 'basis',
});

const reason = localizedTextField({
  titles: text('Өзгерту себебі', 'Причина изменения', 'Reason of the change'),
  help: text(
    'Жаңа құжат үшін — оны әзірлеу негізі.',
    'Для нового документа — основание для его разработки.',
    'For a new document, why it is written.',
  ),
});

export const internalDocumentForm = z.strictObject({ title, code, edition, owner, sections, reason });
