import { useState } from 'react';
import type { Application } from '../../api/models.ts';
import { useVerdicts } from '../../data/applications.ts';
import type { Choice } from './application-columns.tsx';
import { waitingVisa } from './waiting-visa.ts';

/** As many as one request takes. */
const AT_ONCE = 200;

const NOTHING = Promise.resolve({ items: [] });

interface Chosen extends Pick<Choice, 'campaign' | 'onChoose'> {
  /** those chosen that wait for the person */
  readonly applications: readonly Application[];
}

/** Decides what is chosen, each visa by a request of its own; what fails is told of in words. */
export function useVisas({ campaign, applications, onChoose }: Chosen) {
  const verdicts = useVerdicts(campaign);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const [decided, setDecided] = useState(0);

  /** @param reason  given when declining */
  const decide = async (reason?: string) => {
    const answers = await Promise.all(
      (['advise', 'endorse'] as const).map((verdict) => {
        const some = applications.filter((application) => waitingVisa(application) === verdict).slice(0, AT_ONCE);
        const items = some.map(({ id, version }) => ({ applicationId: id, version }));
        const words = reason === undefined ? { approve: true } : { approve: false, reason };
        return items.length === 0 ? NOTHING : verdicts.mutateAsync({ verdict, items, ...words });
      }),
    );
    const outcomes = answers.flatMap(({ items }) => items);
    setFailures([...new Set(outcomes.flatMap(({ problem }) => problem?.detail ?? []))]);
    setDecided(outcomes.filter(({ ok }) => ok).length);
    onChoose(new Set());
  };

  return {
    decide,
    failures,
    decided,
    count: applications.length,
    isPending: verdicts.isPending,
    error: verdicts.error,
  };
}
