/** Requests as such: who sends them, how they are written, and what the program cannot do. */
import type { ProblemTexts } from './problem-texts.ts';

export const REQUEST_PROBLEMS = {
  MALFORMED: {
    kk: { title: 'Сұрау дұрыс құрылмаған', detail: 'Сұрауды оқу мүмкін болмады. Көрсетілген жерлерді тексеріңіз.' },
    ru: { title: 'Запрос составлен неверно', detail: 'Запрос не удалось прочитать. Проверьте перечисленные места.' },
    en: { title: 'The request is malformed', detail: 'The request cannot be read. See the places listed.' },
  },
  BODY_TOO_LARGE: {
    kk: { title: 'Көлемі тым үлкен', detail: 'Мұнда қабылданатыннан көп дерек жіберілді.' },
    ru: { title: 'Слишком большой объём', detail: 'Отправлено больше данных, чем здесь принимается.' },
    en: { title: 'Too large', detail: 'What was sent is larger than is accepted here.' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    kk: { title: 'Деректің түрі сәйкес емес', detail: 'Мұнда мұндай түрдегі деректер қабылданбайды.' },
    ru: { title: 'Неподходящий вид данных', detail: 'Данные такого вида здесь не принимаются.' },
    en: { title: 'Wrong kind of data', detail: 'Data of this kind is not accepted here.' },
  },
  NOT_SIGNED_IN: {
    kk: { title: 'Сіз кірмегенсіз', detail: 'Жалғастыру үшін кіріңіз. Сеанстың уақыты аяқталған болуы мүмкін.' },
    ru: { title: 'Вы не вошли', detail: 'Войдите, чтобы продолжить. Возможно, время сеанса истекло.' },
    en: { title: 'Not signed in', detail: 'Sign in to go on. A session may have ended.' },
  },
  WRONG_LOGIN: {
    kk: { title: 'Логин немесе құпиясөз қате', detail: 'Логин мен құпиясөзді тексеріп, қайта көріңіз.' },
    ru: { title: 'Неверный логин или пароль', detail: 'Проверьте логин и пароль и попробуйте ещё раз.' },
    en: { title: 'Wrong login or password', detail: 'Check the login and the password and try again.' },
  },
  CSRF: {
    kk: {
      title: 'Бет ескірген',
      detail: 'Бетті жаңартып, әрекетті қайталаңыз: оның қорғау кілті жоқ немесе ескірген.',
    },
    ru: {
      title: 'Страница устарела',
      detail: 'Обновите страницу и повторите действие: её защитный ключ отсутствует или устарел.',
    },
    en: {
      title: 'The page is out of date',
      detail: 'Reload the page and try again: its protection token is missing or old.',
    },
  },
  FORBIDDEN: {
    kk: { title: 'Құқық жоқ', detail: 'Сіздің рөліңіз бұған рұқсат бермейді.' },
    ru: { title: 'Нет права', detail: 'Ваша роль этого не позволяет.' },
    en: { title: 'Not allowed', detail: 'Your role does not allow this.' },
  },
  NOT_FOUND: {
    kk: { title: 'Табылмады', detail: 'Мұнда ештеңе жоқ немесе ол сізге көрсетілмейді.' },
    ru: { title: 'Не найдено', detail: 'Здесь ничего нет, или вам это не показывается.' },
    en: { title: 'Not found', detail: 'There is nothing here, or you may not see it.' },
  },
  KEY_REUSED: {
    kk: { title: 'Кілт бұрын қолданылған', detail: 'Сол идемпотенттілік кілтімен басқа сұрау келді.' },
    ru: { title: 'Ключ уже использован', detail: 'С тем же ключом идемпотентности пришёл другой запрос.' },
    en: { title: 'Key already used', detail: 'The same idempotency key came with a different request.' },
  },
  KEY_IN_USE: {
    kk: {
      title: 'Мұндай сұрау орындалып жатыр',
      detail: 'Осы идемпотенттілік кілті бар сұрау әлі аяқталған жоқ. Оны сәл кейінірек қайталаңыз.',
    },
    ru: {
      title: 'Такой запрос уже выполняется',
      detail: 'Запрос с этим ключом идемпотентности ещё не завершён. Повторите его немного позже.',
    },
    en: {
      title: 'The same request is under way',
      detail: 'A request with this idempotency key has not finished yet. Repeat it a little later.',
    },
  },
  MAIL_OFF: {
    kk: {
      title: 'Хат жіберілмейді',
      detail: 'Университет пошта серверін баптамаған, сондықтан хат жіберуге болмайды.',
    },
    ru: {
      title: 'Письма не отправляются',
      detail: 'Университет не настроил почтовый сервер, поэтому отправить письмо нельзя.',
    },
    en: { title: 'No mail is sent', detail: 'The university has not set up a mail server, so no mail can be sent.' },
  },
  NO_ADDRESS: {
    kk: {
      title: 'Пошта мекенжайы белгісіз',
      detail: 'Сіздің электрондық пошта мекенжайыңыз енгізілмеген. Оны жүйе әкімшісі енгізеді.',
    },
    ru: {
      title: 'Адрес почты неизвестен',
      detail: 'Адрес вашей электронной почты не внесён. Его вносит системный администратор.',
    },
    en: {
      title: 'Your mail address is not known',
      detail: 'Your mail address has not been entered. The system administrator enters it.',
    },
  },
  TOO_MANY_REQUESTS: {
    kk: { title: 'Әрекет тым көп', detail: 'Сәл күтіп, қайта көріңіз.' },
    ru: { title: 'Слишком много попыток', detail: 'Подождите немного и попробуйте ещё раз.' },
    en: { title: 'Too many attempts', detail: 'Wait a little and try again.' },
  },
  UNAVAILABLE: {
    kk: {
      title: 'Қызмет дайын емес',
      detail:
        'Бағдарламаның бір бөлігі жауап бермей тұр. Бұрын растағандарыңыз сақталған. Бірнеше секундтан кейін қайталаңыз.',
    },
    ru: {
      title: 'Служба не готова',
      detail:
        'Часть программы не отвечает. Всё, что вы подтвердили раньше, сохранено. Повторите через несколько секунд.',
    },
    en: {
      title: 'The service is not ready',
      detail: 'A part of the program is not answering. What you confirmed earlier is kept. Try again in a few seconds.',
    },
  },
  INTERNAL: {
    kk: { title: 'Қате шықты', detail: 'Бағдарлама күтпеген қатеге тап болды. Оның нөмірін әкімшіге хабарлаңыз.' },
    ru: {
      title: 'Произошла ошибка',
      detail: 'Программа столкнулась с неожиданной ошибкой. Сообщите администратору её номер.',
    },
    en: {
      title: 'Something went wrong',
      detail: 'The program met an error it did not expect. Give the trace number to the administrator.',
    },
  },
} satisfies ProblemTexts;
