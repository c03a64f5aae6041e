import type { BlockedStage } from '../../domain/approval/state.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

const TEXTS: Readonly<Record<BlockedStage['reason'], LocalizedText>> = {
  NOBODY: {
    kk: 'Бұл кезеңде шешім қабылдайтын адам жоқ: лауазым бос немесе оны атқарушы болмайды және орнына ешкім қалмаған.',
    ru: 'На этом этапе некому принять решение: должность не занята, или её обладатель отсутствует и никто его не замещает.',
    en: 'Nobody can decide in this stage: the post is vacant, or its holder is absent and nobody acts for them.',
  },
  FOUR_EYES: {
    kk: 'Бұл кезеңде құжаттың авторы, басқа кезеңде шешім қабылдайтын адам немесе өз орнына да, болмайтын адамның орнына да бірдей шешетін адам сұралады.',
    ru: 'На этом этапе решение должен принять автор документа, тот, кто решает на другом этапе, или один человек и за себя, и за отсутствующего.',
    en: 'This stage asks the author of the paper, somebody who decides in another stage, or one person both for themself and for somebody absent.',
  },
  TOO_FEW: {
    kk: 'Бұл кезеңде шешім қабылдай алатын адамдар ереже талап еткеннен аз: кворум жиналмайды немесе бұрыштамалар жетпейді.',
    ru: 'На этом этапе решить могут меньше людей, чем требует его правило: не соберётся кворум или не хватит виз.',
    en: 'Fewer people can decide in this stage than its rule needs: there would be no quorum, or not enough visas.',
  },
};

/** Why a stage of the route cannot be passed. */
export function routeText(reason: BlockedStage['reason'], language: Language): string {
  return TEXTS[reason][language];
}
