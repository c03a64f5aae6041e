import type { Knex } from 'knex';
import type { CampaignClient } from '../contracts/campaign-client.ts';
import type { CaseClient, OutsideCases } from '../contracts/case-client.ts';
import type { RenderRequest } from '../contracts/document-model.ts';
import type { Clock } from '../platform/clock.ts';
import type { MailSender } from '../platform/mail/mail-sender.ts';

/** What activities work with; given by the worker, or by a test. */
export interface ActivityDependencies {
  readonly db: Knex;
  readonly clock: Clock;
  /** IANA name of the university's time zone */
  readonly timeZone: string;
  /** address of the program as people outside reach it, without a slash at the end */
  readonly publicUrl: string;
  /** lays papers out, in the order of the requests */
  readonly renderDocx: (requests: readonly RenderRequest[]) => Promise<readonly Uint8Array[]>;
  readonly cases: OutsideCases;
  /** opens cases for campaigns, and withdraws them */
  readonly ownCases: CaseClient;
  readonly campaigns: Pick<CampaignClient, 'bring'>;
  /** absent: the university has set up no mail, so nobody is written to */
  readonly mail?: MailSender;
}
