/** A year of the invented office: papers are launched, each is forecast at its launch, and its real end is written beside. */
import { holds } from '../../domain/approval/condition.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import { createRandom, type Random } from '../../domain/forecast/random.ts';
import { askingParts, type ResolvedPart } from '../../domain/proof/asking-part.ts';
import { createAgenda } from './agenda.ts';
import { foresee } from './foresee.ts';
import { DAY_MINUTES, exponential, hire, named, type Colleague, type Habits } from './office.ts';
import { send, type Surroundings } from './paper.ts';
import { createRecords } from './records.ts';

const YEAR_DAYS = 245;
/** So much of the year passes after the last launch until every paper is over. */
const DAYS = YEAR_DAYS * 2;

export interface Forecasted {
  /** day of the launch, counted from the first */
  readonly day: number;
  /** working minutes from the launch */
  readonly p50: number;
  readonly p90: number;
  readonly actual: number;
}

/** Lives through a year; the same seed gives the same year. */
export function liveThrough(kinds: readonly Definition[], habits: Habits, seed: number): readonly Forecasted[] {
  const random = createRandom(seed);
  const office = hire(random, habits, DAYS);
  const around: Surroundings = {
    ...{ agenda: createAgenda(), records: createRecords(), random, habits, freeAt: new Map<string, number>() },
    colleagues: new Map(office.map((colleague) => [colleague.personId, colleague])),
  };
  const forecasted: Forecasted[] = [];
  launches(random, habits).forEach((at, number) =>
    around.agenda.add(at, (now) => {
      const definition = kinds[Math.floor(random() * kinds.length)];
      if (!definition) return;
      const paper = { number, definition, parts: resolve(definition, office, random) };
      const outlook = foresee(paper, around.records, now);
      send(paper, around, now, (over) => forecasted.push({ ...outlook, day: now / DAY_MINUTES, actual: over - now }));
    }),
  );
  around.agenda.run();
  return forecasted;
}

/** Twice a year there are more papers. */
function launches(random: Random, { papersPerDay, season }: Habits): readonly number[] {
  const found: number[] = [];
  for (let day = 0; day < YEAR_DAYS;) {
    const wave = (1 - Math.cos((4 * Math.PI * day) / YEAR_DAYS)) / 2;
    day += exponential(random, 1 / (papersPerDay * (1 + (season - 1) * wave)));
    found.push(day * DAY_MINUTES);
  }
  return found;
}

function resolve(definition: Definition, office: readonly Colleague[], random: Random): readonly ResolvedPart[] {
  const facts = { money: random() < 0.5 };
  return askingParts(definition)
    .filter(({ condition }) => !condition || holds(condition, facts))
    .map((part) => ({
      part,
      skipped: false,
      participants: part.participants.flatMap((rule) => named(office, rule, random)),
      deadEnds: [],
      isComplete: true,
    }));
}
