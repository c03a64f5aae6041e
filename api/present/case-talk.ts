import type { CommentView, QuestionView } from '../../contracts/cases.schemas.ts';
import type { CaseComment, CaseQuestion } from '../../db/read-models/case-talk.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { presentPerson } from './people.ts';

export function presentQuestion(question: CaseQuestion, language: Language): QuestionView {
  const { id, taskId, from, to, text, at, status, answer, closedAt } = question;
  return {
    id,
    taskId,
    from: presentPerson(from, language),
    to: presentPerson(to, language),
    text,
    at,
    status,
    ...(answer !== null && { answer }),
    ...(answer !== null && closedAt !== null && { answeredAt: closedAt }),
  };
}

export function presentComment({ id, from, text, at }: CaseComment, language: Language): CommentView {
  return { id, from: presentPerson(from, language), text, at };
}
