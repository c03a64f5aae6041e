import i18next from 'i18next';
import type { RouteStep } from '../../../api/models.ts';
import type { NewStep } from './change-order.ts';

/** What is new bears its name in every language, whichever is shown. */
export function titleInAll(text: 'routes.edit.newStage' | `routes.edit.newStep.${NewStep}`): RouteStep['title'] {
  const title = (lng: string) => i18next.t(text, { lng });
  return { kk: title('kk'), ru: title('ru'), en: title('en') };
}
