import { Router } from 'express';
import type { AppDeps } from '../app-deps.ts';

const ANSWER_WITHIN_MS = 3_000;

/** `/healthz`: the process lives. `/readyz`: PostgreSQL and Temporal answer, so that it can do its work. */
export function healthRoutes({ db, checkTemporal }: AppDeps): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const [postgresql, temporal] = await Promise.all([
      answers(async () => void (await db.raw('select 1'))),
      answers(checkTemporal),
    ]);
    const isReady = postgresql && temporal;
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', postgresql, temporal });
  });
  return router;
}

async function answers(ask: () => Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
}
