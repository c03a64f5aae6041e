import type { BlockedStage } from '../../domain/approval/state.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

const TEXTS: Readonly<Record<BlockedStage['reason'], LocalizedText>> = {
  NOBODY: {
    kk: 'Бұл кезеңде шешім қабылдайтын адам жоқ: лауазым бос.',
    ru: 'На этом этапе некому принять решение: должность не занята.',
    en: 'Nobody can decide in this stage: the post is vacant.',
  },
  FOUR_EYES: {
    kk: 'Бұл кезеңде құжаттың авторы немесе басқа кезеңде шешім қабылдайтын адам сұралады.',
    ru: 'На этом этапе решение должен принять автор документа или тот, кто решает на другом этапе.',
    en: 'This stage asks the author of the paper or somebody who decides in another stage.',
  },
};

/** Why a stage of the route cannot be passed. */
export function routeText(reason: BlockedStage['reason'], language: Language): string {
  return TEXTS[reason][language];
}
