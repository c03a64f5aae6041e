import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { waitingDesks } from '../../../db/read-models/campaign/campaign-waits.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { createDirectoryStore } from '../../../db/stores/directory-store.ts';
import { visaGivers, type VisaGiver, type VisaKind } from '../../../domain/campaign/visa-givers.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import { presentPerson, shortName } from '../../present/people.ts';

/** More names than these tell nobody anything. */
const MOST_NAMES = 10;

const AWAITED = { advise: 'submitted', endorse: 'advised' } as const;

/** People whose visas a campaign waits for, those with the most applications first; deputies with whom they act for. */
export async function visaWaits(
  { db, clock }: AppDeps,
  { campaignId, kind }: { readonly campaignId: string; readonly kind: VisaKind },
  language: Language,
): Promise<CampaignView['waits'][number]['people']> {
  const [waiting, desks] = await Promise.all([
    waitingDesks(db, { campaignId, status: AWAITED[kind] }),
    readVisaDesks(db, clock.today()),
  ]);
  const givers = distinct(waiting.flatMap((desk) => visaGivers(desk, kind, desks))).slice(0, MOST_NAMES);
  const ids = givers.flatMap(({ personId, actingForId }) => [personId, actingForId ?? personId]);
  const people = new Map((await createDirectoryStore(db).people(ids)).map((person) => [person.id, person]));
  return givers.flatMap(({ personId, actingForId = '' }) => {
    const person = people.get(personId);
    const absent = people.get(actingForId);
    const actingFor = absent && { actingFor: shortName(absent.name, language) };
    return person ? [{ ...presentPerson(person, language), ...actingFor }] : [];
  });
}

function distinct(givers: readonly VisaGiver[]): readonly VisaGiver[] {
  const keyOf = ({ personId, actingForId }: VisaGiver) => `${personId} ${actingForId ?? ''}`;
  return [...new Map(givers.map((giver) => [keyOf(giver), giver])).values()];
}
