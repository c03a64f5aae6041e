import { createChance } from './chance.ts';
import { inventIin } from './invented-iin.ts';
import { STAFF } from './staff.ts';

/** Another than that of the students, who are born in this century. */
const SEED = 1965;

/** An invented number for everybody on the staff, by login; the same every time. */
export function staffIins(): Readonly<Record<string, string>> {
  const chance = createChance(SEED);
  const taken = new Set<string>();
  return Object.fromEntries(
    STAFF.map(({ login, sex }) => {
      const [year, month, day] = [chance.between(1962, 1995), chance.between(10, 12), chance.between(10, 28)];
      return [login, inventIin(chance, { birthDate: `${year}-${month}-${day}`, sex }, taken)];
    }),
  );
}
