/** Applications for a summer semester and their payments. */
import type { ProblemTexts } from './problem-texts.ts';

export const APPLICATION_PROBLEMS = {
  APPLICATION_MOVED_ON: {
    kk: {
      title: 'Өтінімнің күйі өзгерген',
      detail:
        'Ол бойынша шешім қабылданған немесе мерзімі өткен. Енді не істеуге болатынын көру үшін өтінімді қайта ашыңыз.',
    },
    ru: {
      title: 'Заявка уже в другом состоянии',
      detail:
        'По ней кто-то принял решение или её срок вышел. Откройте заявку снова, чтобы увидеть, что с ней можно сделать.',
    },
    en: {
      title: 'The application has moved on',
      detail: 'Somebody has decided it, or its term is over. Look at it again to see what can be done now.',
    },
  },
  CHOICE_COSTS_MORE: {
    kk: {
      title: 'Бұл пән төленген сомадан қымбат',
      detail: 'Жойылған пәннің орнына бағасы сондай немесе одан төмен пәнді таңдаңыз.',
    },
    ru: {
      title: 'Эта дисциплина дороже оплаченной',
      detail: 'Вместо отменённой дисциплины можно выбрать такую, которая стоит столько же или меньше.',
    },
    en: {
      title: 'This course costs more than was paid',
      detail: 'Instead of the cancelled course, choose one that costs as much or less.',
    },
  },
  WINDOW_CLOSED: {
    kk: {
      title: 'Қазір өтінім қабылданбайды',
      detail: 'Бұл жазғы семестрге өтінімді тек жоспарда көрсетілген күндері беруге болады.',
    },
    ru: {
      title: 'Заявки сейчас не принимаются',
      detail: 'Подать заявку на этот летний семестр можно только в дни, указанные в его плане.',
    },
    en: {
      title: 'No applications are taken now',
      detail: 'Applications for this summer semester can be made on the days of its plan only.',
    },
  },
  APPLICATION_FAULTY: {
    kk: {
      title: 'Өтінім беруге болмайды',
      detail: 'Таңдалған пәндердің біріне кедергі бар. Ешбір өтінім берілген жоқ.',
    },
    ru: {
      title: 'Подать заявку нельзя',
      detail: 'Одной из выбранных дисциплин что-то препятствует. Ни одна заявка не подана.',
    },
    en: {
      title: 'The application cannot be made',
      detail: 'Something stands in the way of one of the courses chosen. Nothing has been applied for.',
    },
  },
  PAYMENT_SETTLED: {
    kk: {
      title: 'Топтағы орын бекітіліп қойған',
      detail:
        'Студенттің бекітілген топта орны бар, ол осы төлеммен төленген. Тіркеуші өтінімді кері қайтара алады, содан кейін ақшаны қайтаруға болады.',
    },
    ru: {
      title: 'Место в группе уже закреплено',
      detail:
        'У студента есть место в утверждённой группе, и этот платёж его оплачивает. Регистратор может отозвать заявку, после этого деньги можно вернуть.',
    },
    en: {
      title: 'The place is settled',
      detail:
        'The student has a place in a settled group, which this payment pays for. The registrar can withdraw the application; then the money can go back.',
    },
  },
  PAYMENTS_AWAITED: {
    kk: {
      title: 'Төлем күтілуде',
      detail:
        'Төлем белгісі алынып тасталғандықтан, өтінімдер қайтадан төлемді күтіп тұр. Топтар бұл өтінімдер төленгенде, кері қайтарылғанда немесе төлем мерзімі өткенде бекітіледі.',
    },
    ru: {
      title: 'Ожидается оплата',
      detail:
        'Отметка об оплате была снята, и заявки снова ждут оплаты. Группы утверждают, когда эти заявки оплачены, отозваны или срок их оплаты вышел.',
    },
    en: {
      title: 'Payments are awaited',
      detail:
        'Applications wait for payment again because a mark was taken back. Groups are settled when they are paid, have lapsed or are withdrawn.',
    },
  },
  PAYMENT_KNOWN: {
    kk: { title: 'Бұл төлем бұрын енгізілген', detail: 'Осы жазғы семестрде нөмірі дәл осындай төлем бар.' },
    ru: { title: 'Этот платёж уже внесён', detail: 'В этом летнем семестре уже есть платёж с таким же номером.' },
    en: {
      title: 'This payment is entered already',
      detail: 'A payment with the same number stands in this summer semester.',
    },
  },
  NO_PLACE: {
    kk: {
      title: 'Бұл пәнде орын жоқ',
      detail: 'Пәнде бұл студентке бос орны бар ашық топ жоқ. Тізімнен басқа пәнді таңдаңыз.',
    },
    ru: {
      title: 'На этой дисциплине нет места',
      detail: 'На дисциплине нет открытой группы со свободным местом для этого студента. Выберите другую из списка.',
    },
    en: {
      title: 'There is no place in this course',
      detail: 'The course has no open group with a free place for this student. Choose another one from the list.',
    },
  },
} satisfies ProblemTexts;
