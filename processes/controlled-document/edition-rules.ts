/** An edition follows the one in force, and a text that has mostly changed is a new edition. */
import type { CaseData, Check } from '../../contracts/procedure.ts';
import { changedWords, isMostlyChanged, type ChangedWords } from '../../domain/diff/changed-words.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../../domain/shared/localized.ts';
import { outcome } from '../shared/checks.ts';
import { text } from '../shared/text.ts';
import type { ControlledContent } from './content.ts';
import { previousEdition } from './previous-edition.ts';

const POINTER = '/edition';

/** Changes keep the number of the edition in force, a new edition has the next one. */
export function checkEdition({ edition }: ControlledContent, data: CaseData): readonly Check[] {
  const before = previousEdition(data)?.content.edition;
  const follows = before === undefined || edition === before || edition === before + 1;
  const message = text(
    `Қолданыстағы редакция — ${before}. Өзгеріс сол нөмірде қалады, жаңа редакцияның нөмірі — ${Number(before) + 1}.`,
    `Действует редакция ${before}. Изменение сохраняет этот номер, новая редакция получает номер ${Number(before) + 1}.`,
    `Edition ${before} is in force. A change keeps that number, a new edition is number ${Number(before) + 1}.`,
  );
  const passed = text(
    'Редакцияның нөмірі қолданыстағы редакцияға сәйкес.',
    'Номер редакции следует за действующей.',
    'The number of the edition follows the one in force.',
  );
  return outcome('edition-follows', passed, follows ? [] : [{ message, pointer: POINTER }]);
}

/**
 * More than half of the words changed, in either language, make a new edition.
 *
 * @source KOU 12.3; share of changed words over the larger version
 */
export function checkShareOfChange(content: ControlledContent, data: CaseData): readonly Check[] {
  const before = previousEdition(data)?.content;
  const isChange = before !== undefined && content.edition <= before.edition;
  const most = isChange ? mostChanged(before, content) : undefined;
  const passed = text(
    'Мәтіннің көлемі осы редакцияға сай өзгерген.',
    'Объём изменений допустим для этой редакции.',
    'The text has changed no more than this edition allows.',
  );
  const problems = most && isMostlyChanged(most) ? [{ message: tooMuch(most), pointer: POINTER }] : [];
  return outcome('CHANGED_TOO_MUCH', passed, problems);
}

function tooMuch({ changed, total }: ChangedWords) {
  return text(
    `Мәтіннің жартысынан көбі өзгерді: ${total} сөздің ${changed} сөзі. Жаңа редакция ретінде рәсімдеңіз.`,
    `Изменилось больше половины текста: ${changed} из ${total} слов. Оформите новую редакцию.`,
    `More than half of the text has changed: ${changed} of ${total} words. Make it a new edition.`,
  );
}

/** The language in which the larger share has changed. */
function mostChanged(before: ControlledContent, after: ControlledContent): ChangedWords | undefined {
  const shares = DOCUMENT_LANGUAGES.map((language) =>
    changedWords(wholeText(before, language), wholeText(after, language)),
  );
  return shares.find(isMostlyChanged) ?? shares[0];
}

function wholeText({ sections }: ControlledContent, language: DocumentLanguage): string {
  return sections.map((section) => `${section.heading[language]}\n${section.text[language]}`).join('\n');
}
