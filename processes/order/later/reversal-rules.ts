/** What an annulment can take back of what the earlier order has done. */
import type { CaseData, Check } from '../../../contracts/procedure.ts';
import type { DoneMovement, RelatedOrder } from '../../../contracts/related-order.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import { outcome } from '../../shared/checks.ts';
import { studentName } from '../../shared/names.ts';
import { text } from '../../shared/text.ts';
import { checkStudentsFree } from '../student-rules.ts';
import { referenceText } from './reference.ts';

/**
 * Every movement the order has made can be taken back. A student who has moved on since stops the annulment: the
 * order that moved them is annulled first, so that nobody is left half moved.
 */
export function checkReversal(data: CaseData, { movements }: RelatedOrder): readonly Check[] {
  const problems = movements.flatMap((movement) =>
    movement.obstacle ? [{ message: movedOn(movement, data), pointer: '/orderId' }] : [],
  );
  return outcome('effects-reversible', reversible(movements.length), problems);
}

/** No student of the order stands in another open order: two would move them at once. */
export function checkFree(data: CaseData, { studentIds }: RelatedOrder): readonly Check[] {
  const content = { students: studentIds.map((studentId) => ({ studentId })) };
  return checkStudentsFree(content, data).map((check) =>
    check.pointer === undefined ? check : { ...check, pointer: '/orderId' },
  );
}

function reversible(count: number): LocalizedText {
  if (count === 0)
    return text(
      'Бұйрық бойынша мәліметтер әлі өзгермеген: күтілген өзгерістер болмайды.',
      'По приказу ещё ничего не изменилось: ожидавшиеся изменения не наступят.',
      'The order has changed nothing yet: what was to come will not happen.',
    );
  return text(
    `Бұйрық өзгерткен мәліметтер қалпына келтіріледі, студент саны: ${count}.`,
    `Сведения, изменённые приказом, будут восстановлены, студентов: ${count}.`,
    `What the order changed will be put back, students: ${count}.`,
  );
}

function movedOn({ studentId, obstacle }: DoneMovement, data: CaseData): LocalizedText {
  const student = data.students.find(({ id }) => id === studentId);
  const name = student ? studentName(student) : text(studentId, studentId, studentId);
  const by = obstacle?.by && referenceText(obstacle.by);
  if (!by)
    return text(
      `${name.kk}: мәліметтері содан кейін өзгерген, оларды қалпына келтіру мүмкін емес.`,
      `${name.ru}: сведения с тех пор изменились, восстановить прежние нельзя.`,
      `${name.en}: the record has changed since and cannot be put back.`,
    );
  return text(
    `${name.kk}: мәліметтері содан кейін ${by.kk} бұйрықпен өзгерген. Алдымен сол бұйрықтың күшін жойыңыз.`,
    `${name.ru}: сведения с тех пор изменены приказом ${by.ru}. Сначала отмените тот приказ.`,
    `${name.en}: the record has been changed since by order ${by.en}. Annul that order first.`,
  );
}
