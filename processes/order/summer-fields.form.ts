/** Fields the orders of a summer semester share. */
import { countField } from '../shared/fields.form.ts';
import { text } from '../shared/text.ts';

const CREDITS_LIMIT = 60;
const GROUP_LIMIT = 200;

/** Most credits a student takes in the summer. */
export const creditCap = countField(
  {
    titles: text('Кредиттердің шекті саны', 'Предельное число кредитов', 'Credit cap'),
    help: text(
      'Бір студент жазғы семестрде ең көбі қанша кредит игере алады.',
      'Сколько кредитов студент может освоить за летний семестр.',
      'How many credits a student may take in the summer.',
    ),
  },
  1,
  CREDITS_LIMIT,
);

/** Fewest students a group is opened for. */
export const minimumGroup = countField(
  {
    titles: text('Топтағы студенттердің ең аз саны', 'Наименьшая численность группы', 'Smallest group'),
    help: text(
      'Бұдан аз студенті бар топ ашылмайды.',
      'Группа с меньшим числом студентов не открывается.',
      'A group with fewer students is not opened.',
    ),
  },
  1,
  GROUP_LIMIT,
);
