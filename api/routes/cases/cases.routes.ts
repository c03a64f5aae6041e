import { z } from 'zod';
import { listCases as readCases } from '../../../db/read-models/cases.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { definedOnly } from '../../defined.ts';
import { decodeCursor, pageOf, placeInstant, placeText } from '../../cursor.ts';
import { caseScopeOf } from '../../policy/case-policy.ts';
import { presentListedCase } from '../../present/case.ts';
import type { Serve } from '../../serve.ts';
import { commentOnCase, listComments as readComments } from '../../use-cases/comment-on-case.ts';
import { confirmLanguage as confirm } from '../../use-cases/confirm-language.ts';
import { editCase } from '../../use-cases/edit-case.ts';
import { openCase } from '../../use-cases/open-case.ts';
import { settleWait as settle } from '../../use-cases/settle-wait.ts';
import { submitCase as submit } from '../../use-cases/submit-case.ts';
import { viewCaseAt } from '../../use-cases/view-case-at.ts';
import { viewCase } from '../../use-cases/visible-case.ts';
import { withdrawCase as withdraw } from '../../use-cases/withdraw-case.ts';
import {
  addComment,
  confirmLanguage,
  createCase,
  editContent,
  getCase,
  listCases,
  listComments,
  settleWait,
  submitCase,
  withdrawCase,
} from './cases.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([placeInstant, placeText]);

export function caseRoutes(serve: Serve, deps: AppDeps): void {
  serve(createCase, async (call) => ({ case: await openCase(deps, call, call.body) }));

  serve(listCases, (call) => listPage(deps, call));

  serve(getCase, async (call) => {
    const { at } = call.query;
    const { id } = call.params;
    return { case: await (at === undefined ? viewCase(deps, call, id) : viewCaseAt(deps, call, id, at)) };
  });

  serve(editContent, async (call) => ({ case: await editCase(deps, call, call.params.id, call.body) }));

  serve(submitCase, async (call) => ({ case: await submit(deps, call, call.params.id, call.body.version) }));

  serve(withdrawCase, async (call) => ({ case: await withdraw(deps, call, call.params.id, call.body.reason) }));

  serve(settleWait, async (call) => ({ case: await settle(deps, call, call.params.id, call.body) }));

  serve(confirmLanguage, async (call) => ({ case: await confirm(deps, call, call.params.id, call.body.language) }));

  serve(listComments, async (call) => ({ items: await readComments(deps, call, call.params.id) }));

  serve(addComment, async (call) => ({ items: await commentOnCase(deps, call, call.params.id, call.body.text) }));
}

async function listPage({ db, clock }: AppDeps, { viewer, language, query }: Call<typeof listCases>): Promise<object> {
  const { cursor, registered, ...filter } = query;
  const place = decodeCursor(cursor, placeShape);
  const rows = await readCases(db, {
    scope: caseScopeOf(viewer),
    filter: { ...definedOnly(filter), registered: registered === 'true' },
    limit: PAGE,
    ...(place && { after: { updatedAt: place[0], id: place[1] } }),
  });
  const reader = { viewer, language, now: clock.now() };
  return pageOf(rows, PAGE, {
    present: (row) => presentListedCase(row, reader),
    placeOf: (row) => [row.updatedAt, row.id],
  });
}
