/** Signatures by certificate. */
import type { ProblemTexts } from './problem-texts.ts';

export const SIGNATURE_PROBLEMS = {
  ALREADY_SIGNED: {
    kk: {
      title: 'Құжатқа қол қойылған',
      detail: 'Қол қойылған құжатты кері алуға болмайды. Оны басқа құжатпен жоюға болады.',
    },
    ru: {
      title: 'Документ уже подписан',
      detail: 'Подписанный документ нельзя отозвать. Его можно отменить другим документом.',
    },
    en: { title: 'Already signed', detail: 'A signed paper cannot be withdrawn. It can be annulled by another paper.' },
  },
  SIGNATURE_REQUIRED: {
    kk: {
      title: 'ЭЦҚ қажет',
      detail:
        'Бұл құжатқа сертификатпен, электрондық цифрлық қолтаңбамен қол қойылады. Қолтаңба әр тілдегі мәтін үшін қажет.',
    },
    ru: {
      title: 'Нужна ЭЦП',
      detail: 'Этот документ подписывают электронной цифровой подписью. Подпись нужна под текстом на каждом языке.',
    },
    en: {
      title: 'A signature with a certificate is needed',
      detail: 'This paper is signed with a certificate. The text in every language needs its own signature.',
    },
  },
  SIGNATURE_NOT_ASKED: {
    kk: {
      title: 'ЭЦҚ қажет емес',
      detail: 'Бұл жауап электрондық цифрлық қолтаңбасыз беріледі. Жауапты қолтаңбасыз жіберіңіз.',
    },
    ru: {
      title: 'ЭЦП здесь не нужна',
      detail: 'Этот ответ даётся без электронной цифровой подписи. Отправьте его без неё.',
    },
    en: {
      title: 'No certificate is asked for here',
      detail: 'This answer is given without a signature made with a certificate. Send it without one.',
    },
  },
  NOT_AN_AUTHORITY: {
    kk: {
      title: 'Бұл куәландырушы орталықтың сертификаты емес',
      detail:
        'Файлда куәландырушы орталықтың сертификаты жоқ. PEM немесе DER пішіміндегі түбірлік сертификатты таңдаңыз.',
    },
    ru: {
      title: 'Это не сертификат удостоверяющего центра',
      detail: 'В файле нет сертификата удостоверяющего центра. Выберите корневой сертификат в формате PEM или DER.',
    },
    en: {
      title: 'This is not the certificate of an authority',
      detail: 'The file holds no certificate of an authority. Choose a root certificate in PEM or DER.',
    },
  },
  OTHER_CERTIFICATE: {
    kk: {
      title: 'Файл қаралған сертификат емес',
      detail: 'Файлдағы сертификат қарап шыққан сертификатқа сәйкес келмейді. Оны қайта қарап, содан кейін растаңыз.',
    },
    ru: {
      title: 'В файле другой сертификат',
      detail: 'Сертификат в файле не тот, который вы просмотрели. Просмотрите его ещё раз и подтвердите снова.',
    },
    en: {
      title: 'The file holds another certificate',
      detail: 'The certificate in the file is not the one you looked at. Look at it again, then confirm.',
    },
  },
  AUTHORITY_ENDED: {
    kk: {
      title: 'Сертификаттың мерзімі өткен',
      detail: 'Бұл сертификаттың жарамдылық мерзімі аяқталған, сондықтан оған сенуге болмайды.',
    },
    ru: {
      title: 'Срок сертификата истёк',
      detail: 'Срок действия этого сертификата закончился, поэтому доверять ему нельзя.',
    },
    en: {
      title: 'The certificate has ended',
      detail: 'The time of this certificate is over, so that it cannot be trusted.',
    },
  },
  SIGNATURE_UNREADABLE: {
    kk: {
      title: 'Қолтаңба оқылмады',
      detail: 'Жіберілген деректер CMS қолтаңбасы емес немесе бүлінген. Құжатқа қайта қол қойыңыз.',
    },
    ru: {
      title: 'Подпись не читается',
      detail: 'Присланные данные — не подпись CMS, или они повреждены. Подпишите документ ещё раз.',
    },
    en: {
      title: 'The signature cannot be read',
      detail: 'What was sent is not a CMS signature, or it is damaged. Sign the paper again.',
    },
  },
  SIGNATURE_INVALID: {
    kk: {
      title: 'Қолтаңба дұрыс емес',
      detail:
        'Қолтаңба сертификаттағы кілтке сәйкес келмейді немесе бағдарламаға белгісіз алгоритммен жасалған. Құжатқа қайта қол қойыңыз.',
    },
    ru: {
      title: 'Подпись неверна',
      detail:
        'Подпись не соответствует ключу из сертификата или сделана алгоритмом, который программе не известен. Подпишите документ ещё раз.',
    },
    en: {
      title: 'The signature is wrong',
      detail:
        'The signature does not fit the key of its certificate, or its algorithm is not known to the program. Sign the paper again.',
    },
  },
  SIGNATURE_OTHER_DOCUMENT: {
    kk: {
      title: 'Басқа құжатқа қол қойылған',
      detail:
        'Қолтаңба осы құжаттың бекітілген мәтініне емес, басқа деректерге қойылған. Бетті жаңартып, қайта қол қойыңыз.',
    },
    ru: {
      title: 'Подписан другой документ',
      detail:
        'Подпись поставлена не под зафиксированным текстом этого документа. Обновите страницу и подпишите ещё раз.',
    },
    en: {
      title: 'Another paper was signed',
      detail: 'The signature is not over the frozen text of this paper. Refresh the page and sign again.',
    },
  },
  SIGNATURE_UNTRUSTED: {
    kk: {
      title: 'Сертификатты кім бергені белгісіз',
      detail:
        'Сертификат университет сенетін куәландырушы орталықтан тарамайды немесе сол орталықтың сертификаты қазір жарамсыз. Басқа кілтпен қол қойыңыз немесе әкімшіге хабарлаңыз.',
    },
    ru: {
      title: 'Неизвестно, кто выдал сертификат',
      detail:
        'Сертификат не восходит к удостоверяющему центру, которому доверяет университет, или сертификат этого центра сейчас не действует. Подпишите другим ключом или сообщите администратору.',
    },
    en: {
      title: 'The certificate comes from an unknown issuer',
      detail:
        'The certificate does not lead to an authority the university trusts, or the certificate of that authority is not valid now. Sign with another key or tell the administrator.',
    },
  },
  CERTIFICATE_EXPIRED: {
    kk: {
      title: 'Сертификат қазір жарамсыз',
      detail: 'Сертификаттың мерзімі өтіп кеткен немесе әлі басталмаған. Қолданыстағы кілтпен қол қойыңыз.',
    },
    ru: {
      title: 'Сертификат сейчас не действует',
      detail: 'Срок сертификата истёк или ещё не начался. Подпишите действующим ключом.',
    },
    en: {
      title: 'The certificate is not valid now',
      detail: 'The certificate is past its end or has not begun. Sign with a key that is valid.',
    },
  },
  CERTIFICATE_REVOKED: {
    kk: {
      title: 'Сертификат қайтарып алынған',
      detail: 'Куәландырушы орталық бұл сертификатты қайтарып алған. Қолданыстағы кілтпен қол қойыңыз.',
    },
    ru: {
      title: 'Сертификат отозван',
      detail: 'Удостоверяющий центр отозвал этот сертификат. Подпишите действующим ключом.',
    },
    en: {
      title: 'The certificate was revoked',
      detail: 'The authority has revoked this certificate. Sign with a key that is valid.',
    },
  },
  CERTIFICATE_UNFIT: {
    kk: {
      title: 'Бұл кілт қол қоюға арналмаған',
      detail:
        'Сертификат құжатқа қол қоюға емес, басқа мақсатқа, мысалы жүйеге кіруге берілген. Қол қою кілтін таңдаңыз.',
    },
    ru: {
      title: 'Этот ключ не для подписи',
      detail:
        'Сертификат выдан не для подписания документов, а, например, для входа в системы. Выберите ключ для подписи.',
    },
    en: {
      title: 'This key is not for signing',
      detail:
        'The certificate was not issued for signing papers but, for example, for signing in. Choose the key for signatures.',
    },
  },
  CERTIFICATE_OF_ANOTHER: {
    kk: {
      title: 'Басқа адамның кілті',
      detail: 'Сертификаттағы ЖСН сіздікі емес. Құжатқа өз кілтіңізбен қол қойыңыз.',
    },
    ru: { title: 'Ключ другого человека', detail: 'ИИН в сертификате — не ваш. Подпишите документ своим ключом.' },
    en: {
      title: 'The key of another person',
      detail: 'The IIN in the certificate is not yours. Sign with your own key.',
    },
  },
  CERTIFICATE_OF_ANOTHER_ORGANISATION: {
    kk: {
      title: 'Басқа ұйымның кілті',
      detail:
        'Сертификаттағы БСН университеттікі емес. Университет берген кілтпен немесе жеке кілтіңізбен қол қойыңыз.',
    },
    ru: {
      title: 'Ключ другой организации',
      detail: 'БИН в сертификате — не университета. Подпишите ключом, выданным университетом, или личным ключом.',
    },
    en: {
      title: 'The key of another organisation',
      detail:
        'The BIN in the certificate is not the university’s. Sign with a key given by the university or with your personal one.',
    },
  },
  PERSON_WITHOUT_IIN: {
    kk: {
      title: 'ЖСН енгізілмеген',
      detail:
        'Бағдарламада сіздің ЖСН жоқ, сондықтан кілт сіздікі екенін тексеру мүмкін емес. Әкімшіден оны енгізуді сұраңыз.',
    },
    ru: {
      title: 'ИИН не внесён',
      detail:
        'В программе нет вашего ИИН, поэтому нельзя проверить, что ключ ваш. Попросите администратора внести его.',
    },
    en: {
      title: 'No IIN is entered',
      detail:
        'The program does not know your IIN, so it cannot tell whether the key is yours. Ask the administrator to enter it.',
    },
  },
} satisfies ProblemTexts;
