import { useTranslation } from 'react-i18next';
import type { ParticipantRule, RouteCondition, RouteTerm, RouteView, StageRule } from '../../api/models.ts';
import { toTable, type ConditionRow } from './condition-rows.ts';

type Choice = { readonly title: string } & ({ readonly key: string } | { readonly id: string });

export function titleOf(choices: readonly Choice[], code: string): string {
  return choices.find((choice) => ('key' in choice ? choice.key : choice.id) === code)?.title ?? code;
}

/** Says in words whom a stage asks, how it is decided, by when and for which papers. */
export function useRouteWords(route: RouteView) {
  const { t } = useTranslation();

  const participant = (rule: ParticipantRule): string => {
    switch (rule.by) {
      case 'role':
        return titleOf(route.roles, rule.role);
      case 'role-in-units':
        return t('routes.asked.each', {
          role: titleOf(route.roles, rule.role),
          list: titleOf(route.facts, rule.unitsFact),
        });
      case 'post':
        return titleOf(route.posts, rule.post);
      case 'person':
        return titleOf(route.people, rule.personId);
      case 'author':
        return t('routes.by.author');
      case 'head-of-author-unit':
        return t('routes.by.head-of-author-unit');
      case 'people-of-fact':
        return titleOf(route.facts, rule.peopleFact);
    }
  };

  const decided = (rule: StageRule): string => {
    if (rule.type === 'at-least') return t('routes.decided.at-least', { count: rule.count });
    if (rule.type !== 'fraction') return t(`routes.decided.${rule.type}`);
    const share = `${rule.share.numerator}/${rule.share.denominator}`;
    return t(`routes.decided.of-${rule.of}`, { share });
  };

  const term = ({ amount, unit }: RouteTerm): string => t(`routes.term.${unit}`, { count: amount });

  const row = ({ fact, test, value }: ConditionRow): string => {
    const shown = typeof value === 'boolean' ? (value ? t('routes.yes') : t('routes.no')) : String(value);
    return t(`routes.test.${test}`, { fact: titleOf(route.facts, fact), value: shown });
  };

  const condition = (given: RouteCondition): string => {
    const { joined, rows } = toTable(given);
    return rows.map(row).join(t(`routes.joined.${joined}`));
  };

  return { participant, decided, term, condition };
}
