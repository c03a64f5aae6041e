import type { VerdictsRequest } from '../../../contracts/applications.schemas.ts';
import { keepVisas, type NewVisa } from '../../../db/stores/campaign/visas-store.ts';
import type { CampaignAct, HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { tellInCampaign, type CampaignMessage } from '../../../db/stores/campaign/messages-store.ts';
import type { Application, ApplicationCommand, ApplicationStatus } from '../../../domain/campaign/application.ts';
import { deputyshipOf } from '../../../domain/approval/deputyship.ts';
import type { CampaignMessageKind } from '../../../domain/campaign/message.ts';
import type { VisaGiver } from '../../../domain/campaign/visa-givers.ts';
import type { Asker } from '../../call.ts';

export type VerdictCommand = Extract<ApplicationCommand, { type: 'advise' | 'endorse' }>;

interface Verdict {
  readonly asker: Asker;
  readonly verdict: VerdictsRequest['verdict'];
  readonly command: VerdictCommand;
}

interface Decided {
  readonly application: Application;
  readonly giver: VisaGiver;
}

/** Keeps the visas with whoever gave them and for whom, logs each giver's as one act, and tells the students. */
export async function keepVerdict(
  held: HeldCampaign,
  { asker, verdict, command }: Verdict,
  decided: readonly Decided[],
): Promise<void> {
  const visas = decided.map(({ application: { id: applicationId }, giver }) => ({
    ...{ applicationId, kind: verdict, approved: command.approve },
    ...giver,
  }));
  await keepVisas(held.transaction, visas, held.at);
  for (const ground of new Set(visas.map(groundOf))) {
    const own = visas.filter((visa) => groundOf(visa) === ground);
    await held.log(entryOf({ asker, verdict, command }, own));
  }
  await tellInCampaign(
    held,
    decided.flatMap(({ application }) => messageOf(application)),
  );
}

/** The absences by which a visa was given, in one word; the empty word for none. */
function groundOf({ absenceId, furtherAbsenceIds = [] }: VisaGiver): string {
  return absenceId === undefined ? '' : [absenceId, ...furtherAbsenceIds].join(' ');
}

/** Visas given for one and the same absent person by the same orders, or for none. */
function entryOf({ asker, verdict, command }: Verdict, visas: readonly NewVisa[]): CampaignAct {
  return {
    actorId: asker.viewer.personId,
    action: actionOf(verdict, command),
    details: {
      verdict,
      applicationIds: visas.map(({ applicationId }) => applicationId),
      ...deputyshipOf(visas[0] ?? {}),
      ...(!command.approve && { reasonId: command.reasonId }),
    },
  };
}

function actionOf(verdict: Verdict['verdict'], { approve }: VerdictCommand): string {
  if (!approve) return 'applications-declined';
  return verdict === 'advise' ? 'applications-advised' : 'applications-endorsed';
}

/** An adviser's consent is followed by the dean's, and that is what students are told of. */
function messageOf(application: Application): readonly CampaignMessage[] {
  const { id, studentId, courseCode, amount, status, payUntil, reasonId } = application;
  const kind = KIND_OF[status];
  if (!kind) return [];
  const due = status === 'payable' && payUntil !== undefined && { payUntil };
  const why = status === 'declined' && reasonId !== undefined && { reasonId };
  return [{ kind, studentId, details: { applicationId: id, courseCode, amount, ...due, ...why } }];
}

const KIND_OF: Partial<Readonly<Record<ApplicationStatus, CampaignMessageKind>>> = {
  declined: 'application-declined',
  payable: 'application-payable',
  paid: 'application-paid',
};
