import type { ErrorCode } from '../../contracts/errors.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { ABSENCE_PROBLEMS } from './problems/absences-and-calendar.ts';
import { APPLICATION_PROBLEMS } from './problems/applications.ts';
import { CAMPAIGN_PROBLEMS } from './problems/campaigns.ts';
import { CASE_PROBLEMS } from './problems/cases.ts';
import { IMPORT_PROBLEMS } from './problems/imports.ts';
import type { ProblemText, ProblemTexts } from './problems/problem-texts.ts';
import { REQUEST_PROBLEMS } from './problems/requests.ts';
import { ROUTE_PROBLEMS } from './problems/routes.ts';
import { SIGNATURE_PROBLEMS } from './problems/signatures.ts';

const TEXTS: Required<ProblemTexts> = {
  ...CASE_PROBLEMS,
  ...ROUTE_PROBLEMS,
  ...SIGNATURE_PROBLEMS,
  ...ABSENCE_PROBLEMS,
  ...CAMPAIGN_PROBLEMS,
  ...APPLICATION_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...REQUEST_PROBLEMS,
};

export function problemText(code: ErrorCode, language: Language): ProblemText {
  return TEXTS[code][language];
}
