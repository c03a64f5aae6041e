import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { AwaitedPaper } from '../../db/read-models/waits.ts';
import { dateOf } from '../../domain/approval/step-date.ts';
import { stepOf } from '../../domain/approval/steps.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Language } from '../../domain/shared/localized.ts';

/** What a step waits for, if it is a date or another case. */
export function presentWaiting(
  { waiting, definition, facts }: CaseSummary,
  paper: AwaitedPaper | undefined,
  language: Language,
): Pick<CaseView, 'waiting'> {
  if (!waiting) return {};
  const { step, awaited, missed } = waiting;
  const definedStep = stepOf({ definition }, step);
  const until = definedStep && dateOf(definedStep, facts);
  return {
    waiting: {
      step,
      ...(until !== undefined && { until }),
      ...(missed && { missed }),
      ...(awaited && { awaited: { outcomes: [...awaited.outcomes], ...(paper && shown(paper, language)) } }),
    },
  };
}

function shown({ id, title, number }: AwaitedPaper, language: Language) {
  return { paper: { id, title: title[language], ...(number !== null && { number }) } };
}
