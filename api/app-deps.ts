import type { Knex } from 'knex';
import type { AbsenceClient } from '../contracts/absence-client.ts';
import type { CalendarClient } from '../contracts/calendar-client.ts';
import type { CampaignClient } from '../contracts/campaign-client.ts';
import type { CaseClient } from '../contracts/case-client.ts';
import type { ReadAuthority } from '../contracts/authority-certificate.ts';
import type { RenderRequest } from '../contracts/document-model.ts';
import type { SignatureVerifier } from '../contracts/signature-verifier.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Sessions } from '../platform/sessions/sessions.ts';
import type { NoticeFeed } from './routes/events/notice-feed.ts';

export interface AppSettings {
  readonly demo: boolean;
  /** IANA name */
  readonly timeZone: string;
  /** address people reach the program at, without a slash at the end */
  readonly publicUrl: string;
  /** seconds within which a verdict can be taken back; 0: none */
  readonly undoSeconds: number;
  /** the university has set up a mail server */
  readonly sendsMail: boolean;
  /** hour of the morning digest on the wall clock of the university */
  readonly digestHour: number;
  /** where the browser finds the program that signs with certificates, on the machine of the person */
  readonly ncalayerUrl: string;
  /** failed attempts to sign in, per login and address, in a quarter of an hour */
  readonly signInAttempts: number;
}

/** What the HTTP API works with; the composition root gives the real things, tests give their own. */
export interface AppDeps {
  readonly db: Knex;
  readonly cases: CaseClient;
  readonly absences: AbsenceClient;
  readonly calendar: CalendarClient;
  readonly campaigns: CampaignClient;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sessions: Sessions;
  readonly notices: NoticeFeed;
  readonly settings: AppSettings;
  /** resolves when Temporal answers, rejects when it does not */
  readonly checkTemporal: () => Promise<void>;
  /** draws a page of HTML away from the main thread */
  readonly renderHtml: (request: RenderRequest) => Promise<string>;
  /** makes a DOCX away from the main thread */
  readonly renderDocx: (request: RenderRequest) => Promise<Uint8Array>;
  /** checks signatures made with certificates, away from the main thread */
  readonly verifier: SignatureVerifier;
  readonly readAuthority: ReadAuthority;
}
