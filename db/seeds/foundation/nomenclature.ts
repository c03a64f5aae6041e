/** Files of the office and how long they are kept: examples until the university enters its own nomenclature. */
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { RetentionEdition } from '../../../domain/filing/retention-rule.ts';
import { text } from '../text.ts';

interface RetentionClass {
  readonly key: string;
  readonly title: LocalizedText;
}

interface NomenclatureEntry {
  readonly index: string;
  readonly title: LocalizedText;
  readonly retentionClass: string;
}

export const RETENTION_CLASSES: readonly RetentionClass[] = [
  {
    key: 'orders-on-students',
    title: text('Білім алушылар бойынша бұйрықтар', 'Приказы по обучающимся', 'Orders on students'),
  },
  {
    key: 'copies-of-certificates',
    title: text('Берілген анықтамалардың көшірмелері', 'Копии выданных справок', 'Copies of certificates'),
  },
  {
    key: 'controlled-documents',
    title: text('Ішкі басқарылатын құжаттар', 'Внутренние управляемые документы', 'Internal controlled documents'),
  },
];

export const NOMENCLATURE: readonly NomenclatureEntry[] = [
  {
    index: '02-01',
    title: text(
      'Бөлімшелер туралы ережелер және басқа ішкі құжаттар',
      'Положения о подразделениях и другие внутренние документы',
      'Regulations of units and other internal documents',
    ),
    retentionClass: 'controlled-documents',
  },
  {
    index: '05-04',
    title: text(
      'Ректордың білім алушылар қозғалысы туралы бұйрықтары',
      'Приказы ректора по движению обучающихся',
      'Orders of the rector on the movement of students',
    ),
    retentionClass: 'orders-on-students',
  },
  {
    index: '05-17',
    title: text(
      'Білім алушыларға берілген анықтамалардың көшірмелері',
      'Копии справок, выданных обучающимся',
      'Copies of certificates issued to students',
    ),
    retentionClass: 'copies-of-certificates',
  },
];

const SOURCE = text(
  'Сақтау мерзімі: № 279-НҚ 17.06.2025 бұйрығымен бекітілген тізбе, тармағы әлі табылған жоқ. Мұрағатқа тапсыру мерзімі: кеңселердің әдеті; № 235 25.08.2023 бұйрығымен салыстырылмаған.',
  'Срок хранения: перечень, утверждённый приказом № 279-НҚ от 17.06.2025, пункт ещё не найден. Срок передачи в архив: обычай канцелярий; с приказом № 235 от 25.08.2023 не сверен.',
  'Period: the list approved by the order No. 279-НҚ of 17.06.2025, item still to be found. Term of handing over: custom of offices; not compared with the order No. 235 of 25.08.2023.',
);

/**
 * No period was read in an official text, so none is given: the university enters it with the item of the list.
 * The term of handing over to the archive is a custom and says so.
 */
export const RETENTION_RULES: readonly RetentionEdition[] = RETENTION_CLASSES.map(({ key }) => ({
  id: `shipped-${key}`,
  retentionClass: key,
  validFrom: '2025-06-17',
  period: null,
  archiveAfterYears: 1,
  item: null,
  source: SOURCE,
  confirmed: false,
}));
