import type { RecordActivities } from '../contracts/activities.ts';
import { createJournalsStore } from '../db/stores/journals-store.ts';
import { fileCase } from '../db/stores/office-files-store.ts';
import { yearOfFile } from '../domain/filing/file-terms.ts';
import { newId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Numbers and files: both given once for a case, however often they are asked for. */
export function createRegistrationActivities({
  db,
  clock,
}: Pick<ActivityDependencies, 'db' | 'clock'>): Pick<RecordActivities, 'registerNumber' | 'fileCase'> {
  const journals = createJournalsStore(db);
  return {
    async registerNumber({ effect, summary }) {
      const { number, registeredOn } = await journals.register({
        id: newId(),
        caseId: summary.caseId,
        journalKey: effect.journal,
        registeredOn: clock.today(),
      });
      return { type: 'registered', step: effect.step, number, registeredOn };
    },

    async fileCase({ effect, summary }) {
      const { caseId, registration } = summary;
      const { nomenclature: index, step } = effect;
      const filing = { caseId, index, year: yearOfFile(registration?.registeredOn, clock.today()), at: clock.now() };
      const { year, retentionClass, terms } = await fileCase(db, filing);
      return { type: 'filed', step, file: { year, retentionClass, ...terms } };
    },
  };
}
