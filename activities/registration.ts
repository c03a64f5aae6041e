import type { RecordActivities } from '../contracts/activities.ts';
import { createDocumentsStore } from '../db/stores/documents-store.ts';
import { createJournalsStore } from '../db/stores/journals-store.ts';
import { newId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** Numbers and files: both given once for a case, however often they are asked for. */
export function createRegistrationActivities({
  db,
  clock,
}: ActivityDependencies): Pick<RecordActivities, 'registerNumber' | 'fileCase'> {
  const journals = createJournalsStore(db);
  const documents = createDocumentsStore(db);
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
      await documents.fileCase({ caseId: summary.caseId, nomenclature: effect.nomenclature, at: clock.now() });
      return { type: 'filed', step: effect.step };
    },
  };
}
