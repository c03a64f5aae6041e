import { checkLanguages } from '../../shared/language-rules.ts';
import { text } from '../../shared/text.ts';
import { changeReason } from '../later/change-reason.ts';
import { laterOrderKind } from '../later/later-order-kind.ts';
import { amendmentForm, type Amendment } from './amendment.form.ts';

/** Places of an earlier order get a new wording; whose records it changed stays as it is. */
export const amendment = laterOrderKind<Amendment>({
  key: 'amendment',
  title: text('Бұйрыққа өзгеріс енгізу', 'Внесение изменений в приказ', 'Amendment of an order'),
  heading: text('Бұйрыққа өзгерістер енгізу туралы', 'О внесении изменений в приказ', 'On amendments to an order'),
  sources: ['Documentation rules No. 236 of 25.08.2023', 'KTB 7.12', 'WKU 4.3.1', 'KOU 7.15'],
  contentSchema: amendmentForm,
  relation: 'amends',
  route: { movesNobody: true },
  checks: ({ changes, reason }) =>
    checkLanguages([
      { pointer: '/reason', value: reason },
      ...changes.flatMap(({ place, wording }, index) => [
        { pointer: `/changes/${index}/place`, value: place },
        { pointer: `/changes/${index}/wording`, value: wording },
      ]),
    ]),
  view: ({ changes, reason }, language) => ({
    reason: reason[language],
    changes: changes.map(({ place, wording }) => ({ place: place[language], wording: wording[language] })),
  }),
  changeNote: ({ changes, reason }) => ({
    reason: changeReason(reason),
    isNewEdition: false,
    changed: changes.map(({ place }) => place),
    added: [],
    removed: [],
  }),
  sample: (orderId, { today }) => ({
    orderId,
    effectiveDate: today,
    changes: [
      {
        place: { kk: '2-тармағы', ru: 'пункт 2' },
        wording: {
          kk: 'Тіркеу офисі 5 жұмыс күні ішінде мәліметтерді «Platonus» ААЖ-ға енгізсін.',
          ru: 'Офису регистратора в течение 5 рабочих дней внести сведения в АИС «Platonus».',
        },
      },
    ],
    reason: { kk: 'техникалық қатеге', ru: 'технической ошибкой' },
    basis: [{ kind: 'memo', number: '22', date: today }],
  }),
});
