/** Who is there to be asked, and on which days. */
import type { ProblemTexts } from './problem-texts.ts';

export const ABSENCE_PROBLEMS = {
  PERSON_UNFIT: {
    kk: {
      title: 'Бұл адамнан сұрауға болмайды',
      detail: 'Университетте қазір жұмыс істейтін және құжаттар бойынша шешім қабылдай алатын қызметкерді таңдаңыз.',
    },
    ru: {
      title: 'Этого человека спросить нельзя',
      detail: 'Выберите действующего сотрудника университета, который может принимать решения по документам.',
    },
    en: {
      title: 'This person cannot be asked',
      detail: 'Choose somebody who works at the university now and may decide on papers.',
    },
  },
  PERSON_AWAY: {
    kk: {
      title: 'Бұл адам қазір жоқ',
      detail:
        'Ол орнында болмағандықтан, тапсырманы оған беруге болмайды, ал сұраққа оның орнына ешкім жауап бермейді. Орнындағы адамды таңдаңыз.',
    },
    ru: {
      title: 'Этого человека сейчас нет',
      detail:
        'Он отсутствует, поэтому задачу ему не передать, а на вопрос никто за него не ответит. Выберите того, кто на месте.',
    },
    en: {
      title: 'This person is away',
      detail:
        'They are absent, so a task cannot be given to them, and nobody answers questions for them. Choose somebody who is there.',
    },
  },
  ABSENCE_INVALID: {
    kk: {
      title: 'Болмау кезеңі дұрыс толтырылмаған',
      detail: 'Ештеңе жазылған жоқ. Көрсетілген жерлерді түзетіп, қайта сақтаңыз.',
    },
    ru: {
      title: 'Отсутствие заполнено неверно',
      detail: 'Ничего не записано. Исправьте перечисленные места и сохраните ещё раз.',
    },
    en: {
      title: 'The absence cannot be entered like this',
      detail: 'Nothing has been entered. Correct the places listed and save again.',
    },
  },
  ABSENCE_OVERLAPS: {
    kk: {
      title: 'Бұл күндерге болмау кезеңі енгізілген',
      detail:
        'Осы адамның басқа болмау кезеңі сол күндер мен жұмыстың бір бөлігін қамтиды. Алдымен соны жойыңыз немесе басқа күндерді таңдаңыз.',
    },
    ru: {
      title: 'На эти дни уже есть отсутствие',
      detail:
        'Другое отсутствие этого человека охватывает часть тех же дней и той же работы. Сначала отмените его или выберите другие дни.',
    },
    en: {
      title: 'There is another absence on these days',
      detail:
        'Another absence of this person covers some of the same days and work. Cancel that one first or choose other days.',
    },
  },
  ABSENCE_OVER: {
    kk: {
      title: 'Болмау кезеңі аяқталған',
      detail: 'Бұл болмау кезеңі аяқталған немесе бұрын жойылған, сондықтан оны енді жоюға болмайды.',
    },
    ru: {
      title: 'Отсутствие уже закончилось',
      detail: 'Это отсутствие закончилось или было отменено раньше, поэтому отменить его нельзя.',
    },
    en: {
      title: 'The absence is over',
      detail: 'This absence has ended or was cancelled before, so it cannot be cancelled now.',
    },
  },
  CALENDAR_CHANGE_INVALID: {
    kk: {
      title: 'Күнтізбені бұлай өзгертуге болмайды',
      detail: 'Ештеңе өзгерген жоқ. Көрсетілген күндерді түзетіп, қайта байқап көріңіз.',
    },
    ru: {
      title: 'Так изменить календарь нельзя',
      detail: 'Ничего не изменено. Исправьте указанные дни и попробуйте снова.',
    },
    en: {
      title: 'The calendar cannot be changed like this',
      detail: 'Nothing has been changed. Correct the days listed and try again.',
    },
  },
} satisfies ProblemTexts;
