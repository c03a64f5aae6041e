import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

/** Facts the procedures compute from a paper, by what they mean. */
const FACT_TEXTS: Readonly<Record<string, LocalizedText>> = {
  facultyIds: { kk: 'Қатысы бар факультеттер', ru: 'Затронутые факультеты', en: 'Faculties concerned' },
  adviserIds: { kk: 'Студенттердің эдвайзерлері', ru: 'Эдвайзеры студентов', en: 'Advisers of the students' },
  studentCount: { kk: 'Студенттер саны', ru: 'Количество студентов', en: 'Number of students' },
  effectiveDate: { kk: 'Күшіне ену күні', ru: 'Дата вступления в силу', en: 'Effective date' },
  money: { kk: 'Ақша қозғалысы бар', ru: 'Затрагивает деньги', en: 'Money is concerned' },
  signatory: {
    kk: 'Бұрынғы бұйрыққа қол қойған лауазым',
    ru: 'Кто подписал прежний приказ',
    en: 'Who signed the earlier order',
  },
  copies: { kk: 'Дана саны', ru: 'Количество экземпляров', en: 'Number of copies' },
  code: { kk: 'Құжаттың белгісі', ru: 'Обозначение документа', en: 'Code of the document' },
  edition: { kk: 'Басылым нөмірі', ru: 'Номер редакции', en: 'Number of the edition' },
  isNewEdition: { kk: 'Жаңа басылым', ru: 'Новая редакция', en: 'A new edition' },
  sectionCount: { kk: 'Бөлімдер саны', ru: 'Количество разделов', en: 'Number of sections' },
  language: { kk: 'Құжат тілі', ru: 'Язык документа', en: 'Language of the paper' },
};

/** Codes that stand as values of facts, by fact. */
const VALUE_TEXTS: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  signatory: {
    rector: { kk: 'ректор', ru: 'ректор', en: 'the rector' },
    'vice-rector': { kk: 'проректор', ru: 'проректор', en: 'the vice-rector' },
  },
};

/** A code in words; any other text as it is. */
export function factValueText(key: string, value: string, language: Language): string {
  return VALUE_TEXTS[key]?.[value]?.[language] ?? value;
}

/** What a fact is called; one that a newer procedure brings is called by its key. */
export function factText(key: string, language: Language): string {
  return FACT_TEXTS[key]?.[language] ?? key;
}
