import { text } from '../../shared/text.ts';
import { orderKind } from '../order-kind.ts';
import { expulsionOwnWishForm, type ExpulsionOwnWish } from './expulsion-own-wish.form.ts';

/** Students leave at their own wish. Fees or a scholarship always have to be settled. */
export const expulsionOwnWish = orderKind<ExpulsionOwnWish>({
  key: 'expulsion-own-wish',
  title: text('Өз еркімен оқудан шығару', 'Отчисление по собственному желанию', 'Expulsion at own wish'),
  heading: text('Өз еркімен оқудан шығару туралы', 'Об отчислении по собственному желанию', 'On expulsion at own wish'),
  sources: ['Model rules No. 595 of 30.10.2018', 'WKU 4.4.5, 4.3.9', 'KTB 6.4.15, 7.4, 7.12', 'KNC 20'],
  contentSchema: expulsionOwnWishForm,
  route: { accounting: 'always', signatory: 'rector' },
  statuses: ['studying'],
  basis: ['application'],
  movesMoney: () => true,
  checks: () => [],
  rowView: () => ({}),
  view: () => ({}),
  change: () => ({ status: 'expelled' }),
  suits: () => true,
  sample: (students, { today }) => ({
    effectiveDate: today,
    students: students.map(({ id }) => ({ studentId: id })),
    basis: [{ kind: 'application', date: today }],
  }),
});
