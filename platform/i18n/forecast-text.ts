import type { LocalizedText } from '../../domain/shared/localized.ts';

/** What a forecast says of a wait nobody knows the end of. */
export const LEAVES_OUT_WAIT: LocalizedText = {
  kk: 'Құжат басқа құжатты күтуі керек, оның қашан аяқталатыны белгісіз. Сондықтан болжамда бұл күту ескерілмеген: оған кететін уақыт қосылады.',
  ru: 'Документ должен дождаться другого документа, а когда тот будет готов, неизвестно. Это ожидание в прогноз не вошло: время на него прибавится.',
  en: 'The paper has to wait for another one, and nobody knows when that comes. The forecast leaves this wait out: its time is still to be added.',
};
