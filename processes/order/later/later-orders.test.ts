/** Orders about orders: what an annulment can take back, and what the papers say. */
import { expect, test } from 'vitest';
import { fullName } from '../../../domain/names/format-name.ts';
import { incompleteTexts } from '../../../test/factories/incomplete-texts.ts';
import { sampleOf } from '../../../test/factories/kind-samples.ts';
import { aRelatedOrder } from '../../../test/factories/procedure-data.ts';
import { kindOf } from '../../index.ts';
import { amendment } from '../kinds/amendment.ts';
import { annulment } from '../kinds/annulment.ts';
import type { Annulment } from '../kinds/annulment.form.ts';

const { content, data } = sampleOf(kindOf('order', 'annulment')!) as {
  content: Annulment;
  data: ReturnType<typeof sampleOf>['data'];
};
const [student] = data.students;
const order = aRelatedOrder();

test('a student who has moved on is named with the order that did it, at the order of the content', () => {
  const by = { caseId: 'c', number: '14-С', registeredOn: '2026-11-21' };
  const movements = [
    { studentId: student!.id, obstacle: { by } },
    { studentId: 'another', obstacle: {} },
  ];
  const checks = annulment.checks(content, { ...data, related: { ...order, movements } });
  const failed = checks.filter(({ ok }) => !ok);
  expect(failed).toMatchObject([
    { key: 'effects-reversible', pointer: '/orderId' },
    { key: 'effects-reversible', pointer: '/orderId' },
  ]);
  expect(failed[0]?.message.ru).toContain(
    `${fullName(student!.name.ru)}: сведения с тех пор изменены приказом № 14-С от 21.11.2026`,
  );
  expect(failed[1]?.message.kk).toContain('another');
  expect(incompleteTexts(failed)).toEqual([]);
});

test('the check tells how many students will be put back, or that nothing has happened yet', () => {
  const words = (movements: typeof order.movements) =>
    annulment
      .checks(content, { ...data, related: { ...order, movements } })
      .find(({ key }) => key === 'effects-reversible')?.message.en;
  expect(words(order.movements)).toBe('What the order changed will be put back, students: 2.');
  expect(words([])).toContain('changed nothing yet');
});

test('a student in another open order stops an annulment, and not an amendment', () => {
  const busy = { ...data, claimedBy: { [student!.id]: 'case-7' } };
  const failed = annulment.checks(content, busy).filter(({ ok }) => !ok);
  expect(failed).toMatchObject([{ key: 'students-free', pointer: '/orderId' }]);
  const other = sampleOf(kindOf('order', 'amendment')!);
  expect(
    amendment.checks(other.content as never, { ...other.data, claimedBy: busy.claimedBy }).every(({ ok }) => ok),
  ).toBe(true);
});

test('an annulment has its effects on a date, an amendment changes words only', () => {
  const execution = (kind: typeof annulment | typeof amendment) =>
    kind.definition.steps.find(({ type }) => type === 'execution');
  expect(execution(annulment)).toMatchObject({ effectsOnFact: 'effectiveDate' });
  expect(execution(amendment)).not.toHaveProperty('effectsOnFact');
});

test('both languages of an amendment have the same figures', () => {
  const sample = sampleOf(kindOf('order', 'amendment')!).content as { changes: { place: object; wording: object }[] };
  const changes = [{ place: { kk: '1-тармағы', ru: 'пункт 2' }, wording: { kk: 'Мәтін', ru: 'Текст' } }];
  const failed = amendment
    .checks({ ...sample, changes } as never, sampleOf(kindOf('order', 'amendment')!).data)
    .filter(({ ok }) => !ok);
  expect(failed).toMatchObject([{ key: 'languages-agree', pointer: '/changes/0/place' }]);
});

test('the title names the order by number and date', () => {
  expect(annulment.caseTitle(content, data)).toEqual({
    kk: 'Бұйрықтың күшін жою туралы — 20.11.2026 № 12-С',
    ru: 'Об отмене приказа — № 12-С от 20.11.2026',
    en: 'On the annulment of an order — No. 12-С of 20.11.2026',
  });
});
