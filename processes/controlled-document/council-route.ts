/** The route of a regulation that the Academic Council adopts: three visas, a vote, the rector. */
import type { ApprovalStep, Definition, Fraction, Role, StageDefinition } from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from '../shared/text.ts';
import { controlledDefinition, VISAED_PARTS, visaStageOf } from './route.ts';

const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3 };

/** Members by their office; the university enters its own composition. */
const COUNCIL: readonly Role[] = [
  'rector',
  'vice-rector',
  'vice-rector-research',
  'vice-rector-social',
  'dean',
  'methodology-head',
];

/** Those who say whether the text can be put to the vote. */
const BEFORE_THE_VOTE: readonly string[] = ['developer', 'lawyer', 'quality-head'];

/** Builds the definition of a kind of document that the council adopts. */
export function councilDocumentDefinition(key: string, title: LocalizedText): Definition {
  const visas: ApprovalStep = {
    key: 'approval',
    type: 'approval',
    title: text('Келісу және дауыс беру', 'Согласование и голосование', 'Approval and vote'),
    stages: [...BEFORE_THE_VOTE.map(visaStageOf), vote()],
  };
  return controlledDefinition(key, title, visas);
}

/**
 * Everybody present is heard before the votes are counted, and a member who visas or signs by office votes too.
 *
 * @source KNC 48: two thirds of those present; the quorum is an example until the university enters its own
 */
function vote(): StageDefinition {
  return {
    key: 'council',
    title: text('Ғылыми кеңес', 'Учёный совет', 'Academic Council'),
    participants: COUNCIL.map((role) => ({ by: 'role', role })),
    order: 'parallel',
    rule: { type: 'fraction', share: TWO_THIRDS, of: 'present', quorum: TWO_THIRDS },
    deadline: { amount: 3, unit: 'working-days' },
    reminders: [{ when: 'before', amount: 1, unit: 'working-days' }],
    collectAll: true,
    mayAlsoJudge: ['repeated'],
    concerns: VISAED_PARTS,
  };
}
