import { AppError } from '../../../contracts/errors.ts';
import type { Verification } from '../../../contracts/verification.schemas.ts';
import {
  hasDocument,
  readRegisteredCase,
  readSigners,
  type RegisteredCase,
} from '../../../db/read-models/verification.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { AppDeps } from '../../app-deps.ts';
import { fileForm } from '../../middleware/form-or-json.ts';
import { limitPublicChecks } from '../../middleware/rate-limits.ts';
import { kindTitle } from '../../present/case.ts';
import { shortName } from '../../present/people.ts';
import type { Serve } from '../../serve.ts';
import { verifyFile, verifyPaper } from './verification.operations.ts';

export function verificationRoutes(serve: Serve, deps: AppDeps): void {
  serve(verifyPaper, async ({ params, language }) => {
    return present(deps, await registeredCase(deps, params.token), language);
  });

  serve(
    verifyFile,
    async ({ params, language, request }) => {
      const registered = await registeredCase(deps, params.token);
      if (!request.file) throw new AppError('MALFORMED');
      const matches = await hasDocument(deps.db, registered.caseId, sha256(request.file.buffer));
      return { ...(await present(deps, registered, language)), matches };
    },
    limitPublicChecks(),
    fileForm(verifyFile.fileField),
  );
}

async function registeredCase({ db }: AppDeps, token: string): Promise<RegisteredCase> {
  const registered = await readRegisteredCase(db, token);
  if (!registered) throw new AppError('NOT_FOUND');
  return registered;
}

async function present({ db }: AppDeps, registered: RegisteredCase, language: Language): Promise<Verification> {
  const { caseId, number, date, status } = registered;
  const signers = await readSigners(db, caseId);
  return {
    number,
    date,
    kind: kindTitle(registered, language),
    status,
    signers: signers.map(({ post, name }) => ({ post: post[language], name: shortName(name, language) })),
  };
}
