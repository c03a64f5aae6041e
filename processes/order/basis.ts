import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';

/** Papers an order may rest on, with the words they are printed in. */
export const BASIS_TITLES = {
  application: text('жеке өтініш', 'личное заявление', 'personal application'),
  'admission-minutes': text(
    'қабылдау комиссиясы отырысының хаттамасы',
    'протокол заседания приёмной комиссии',
    'minutes of the admission committee',
  ),
  'medical-certificate': text(
    'дәрігерлік-консультациялық комиссия қорытындысы',
    'заключение врачебно-консультационной комиссии',
    'conclusion of the medical advisory commission',
  ),
  'identity-document': text('жеке куәлік', 'удостоверение личности', 'identity card'),
  'civil-record': text(
    'азаматтық хал актісін тіркеу туралы куәлік',
    'свидетельство о регистрации акта гражданского состояния',
    'certificate of civil registration',
  ),
  'leave-order': text(
    'академиялық демалыс беру туралы бұйрық',
    'приказ о предоставлении академического отпуска',
    'order granting the academic leave',
  ),
  memo: text('қызметтік жазбахат', 'служебная записка', 'official note'),
  'explanatory-note': text('түсініктеме', 'объяснительная записка', 'explanatory note'),
  'refusal-act': text(
    'түсініктеме беруден бас тарту туралы акт',
    'акт об отказе от дачи объяснения',
    'record of the refusal to explain',
  ),
  'grant-certificate': text(
    'білім беру грантын тағайындау туралы куәлік',
    'свидетельство о присуждении образовательного гранта',
    'certificate of the educational grant',
  ),
  contract: text(
    'білім беру қызметтерін көрсету туралы шарт',
    'договор об оказании образовательных услуг',
    'contract for educational services',
  ),
  'dean-submission': text('декан ұсынысы', 'представление декана', 'submission of the dean'),
  'council-minutes': text(
    'Ғылыми кеңес отырысының хаттамасы',
    'протокол заседания Учёного совета',
    'minutes of the Academic Council',
  ),
  'academic-calendar': text('академиялық күнтізбе', 'академический календарь', 'academic calendar'),
  'summer-dates-order': text(
    'жазғы семестрді ұйымдастыру туралы бұйрық',
    'приказ об организации летнего семестра',
    'order on the summer semester',
  ),
  'summer-results-order': text(
    'жазғы семестрдің қорытындысы туралы бұйрық',
    'приказ об итогах летнего семестра',
    'order on the results of the summer semester',
  ),
  'paid-applications': text(
    'төленген өтініштердің тізілімі',
    'реестр оплаченных заявлений',
    'register of the applications paid for',
  ),
  'grade-sheets': text('емтихан тізімдемелері', 'экзаменационные ведомости', 'examination sheets'),
  other: text('өзге құжат', 'иной документ', 'other document'),
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type BasisKind = keyof typeof BASIS_TITLES;
