import { checkLanguages } from '../../shared/language-rules.ts';
import { text } from '../../shared/text.ts';
import { changeReason } from '../later/change-reason.ts';
import { laterOrderKind } from '../later/later-order-kind.ts';
import { checkFree, checkReversal } from '../later/reversal-rules.ts';
import { annulmentForm, type Annulment } from './annulment.form.ts';

/** An earlier order loses its force: what it did is taken back, what it was still to do never happens. */
export const annulment = laterOrderKind<Annulment>({
  key: 'annulment',
  title: text('Бұйрықтың күшін жою', 'Отмена приказа', 'Annulment of an order'),
  heading: text('Бұйрықтың күшін жою туралы', 'Об отмене приказа', 'On the annulment of an order'),
  sources: ['Documentation rules No. 236 of 25.08.2023', 'KTB 7.12', 'WKU 4.3.1', 'KOU 7.15'],
  contentSchema: annulmentForm,
  relation: 'annuls',
  route: {},
  checks: ({ reason }, data, earlier) => [
    ...checkFree(data, earlier),
    ...checkReversal(data, earlier),
    ...checkLanguages([{ pointer: '/reason', value: reason }]),
  ],
  view: ({ reason }, language) => ({ reason: reason[language] }),
  changeNote: ({ reason }) => ({
    reason: changeReason(reason),
    isNewEdition: false,
    changed: [],
    added: [],
    removed: [],
  }),
  sample: (orderId, { today }) => ({
    orderId,
    effectiveDate: today,
    reason: { kk: 'негіз құжаттағы қатеге', ru: 'ошибкой в документе-основании' },
    basis: [{ kind: 'memo', number: '21', date: today }],
  }),
});
