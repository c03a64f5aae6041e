import { countWaitingVisas } from '../../../db/read-models/campaign/campaign-waits.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { VISA_PHASES } from '../../../domain/campaign/application-window.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { visaGiverOf } from '../../policy/application-policy.ts';

/**
 * How many applications wait for the asker's visa, as adviser, dean or deputy. A deputy who gave the other visa of an
 * application may not give this one too, and finds it counted all the same: it waits at their desk until it is moved.
 */
export async function countVisasFor({ db, clock }: AppDeps, { viewer }: Asker): Promise<number> {
  const [waiting, desks] = await Promise.all([countWaitingVisas(db, VISA_PHASES), readVisaDesks(db, clock.today())]);
  return waiting
    .filter(({ status, ...place }) => {
      const kind = status === 'submitted' ? 'advise' : 'endorse';
      return visaGiverOf(viewer, { ...place, visas: [] }, kind, desks) !== undefined;
    })
    .reduce((sum, { count }) => sum + count, 0);
}
