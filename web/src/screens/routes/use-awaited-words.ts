import { useTranslation } from 'react-i18next';
import type { Awaited, RouteView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { titleOf, useRouteWords } from './use-route-words.ts';

/** Says in words what a paper rests for. */
export function useAwaitedWords(route: RouteView): (until: Awaited) => string {
  const { t } = useTranslation();
  const { day, either } = useFormat();
  const { participant } = useRouteWords(route);
  return (until) => {
    switch (until.type) {
      case 'date':
        return t('routes.awaits.date', { day: day(until.on) });
      case 'date-of-fact':
        return t('routes.awaits.date-of-fact', { fact: titleOf(route.facts, until.dateFact) });
      case 'case': {
        const outcomes = either(until.outcomes.map((outcome) => t(`route.waits.outcome.${outcome}`)));
        return t('routes.awaits.case', { fact: titleOf(route.facts, until.caseFact), outcomes });
      }
      case 'mark':
        return t('routes.awaits.mark', { people: until.participants.map(participant).join('; ') });
    }
  };
}
