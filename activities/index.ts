/** Everything workflows may cause, made from what the worker has. */
import type { CampaignActivities } from '../contracts/campaign-activities.ts';
import type {
  AbsenceActivities,
  CalendarActivities,
  MailActivities,
  RecordActivities,
  SealActivities,
  WorkActivities,
} from '../contracts/activities.ts';
import { createAbsenceActivities } from './absences.ts';
import { createCampaignActivities } from './campaign/index.ts';
import { createCalendarActivities } from './calendar.ts';
import { createContingentActivities } from './contingent.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { createDocumentActivities } from './documents.ts';
import { createMailActivities } from './mail.ts';
import { createParticipantActivities } from './participants.ts';
import { createRecordActivities } from './record.ts';
import { createRegistrationActivities } from './registration.ts';
import { createSealActivities } from './seal.ts';
import { createWaitActivities } from './waits.ts';

export type { ActivityDependencies } from './dependencies.ts';

export type Activities = RecordActivities &
  WorkActivities &
  SealActivities &
  AbsenceActivities &
  CalendarActivities &
  MailActivities &
  CampaignActivities;

export function createActivities(dependencies: ActivityDependencies): Activities {
  return {
    ...createRecordActivities(dependencies),
    ...createParticipantActivities(dependencies),
    ...createWaitActivities(dependencies),
    ...createRegistrationActivities(dependencies),
    ...createDocumentActivities(dependencies),
    ...createContingentActivities(dependencies),
    ...createSealActivities(dependencies),
    ...createAbsenceActivities(dependencies),
    ...createCalendarActivities(dependencies),
    ...createMailActivities(dependencies),
    ...createCampaignActivities(dependencies),
  };
}
