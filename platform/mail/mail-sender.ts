import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

/** A mail ready to be sent. */
export interface Letter {
  /** without angle brackets; a mail sent again keeps it, so that mail servers and programs show it once */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** address of the page on which the reader chooses what they are told of */
  readonly settingsUrl: string;
  /** `kk`, `ru` or `en` */
  readonly language: string;
}

/** What the mail server said to a mail. */
export type Delivery =
  | { readonly type: 'accepted'; readonly answer: string }
  /** for good: the address does not exist, for example */
  | { readonly type: 'refused'; readonly answer: string }
  /** for now */
  | { readonly type: 'postponed'; readonly answer: string }
  /** nothing was said to this mail: the server is not reached, or lets nobody in */
  | { readonly type: 'unreachable'; readonly answer: string };

export interface MailSender {
  /** host part of Message-IDs */
  readonly domain: string;
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}

const CONNECTIONS = 3;
const MAILS_PER_CONNECTION = 100;
const MAILS_PER_SECOND = 50;
const ANSWER_WITHIN_MS = 15_000;

/** Sends over a few connections that are kept, no faster than a mail server of a university likes. */
export function createMailSender({ smtpUrl, from, replyTo }: MailSettings): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MAILS_PER_CONNECTION,
    rateDelta: 1000,
    rateLimit: MAILS_PER_SECOND,
    connectionTimeout: ANSWER_WITHIN_MS,
    greetingTimeout: ANSWER_WITHIN_MS,
    socketTimeout: 2 * ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const common = { from, ...(replyTo !== undefined && { replyTo }) };
  return {
    domain: domainOf(from),
    async send(letter) {
      try {
        const { response } = await transport.sendMail({ ...common, ...toMessage(letter) });
        return { type: 'accepted', answer: response };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function toMessage({ messageId, to, subject, text, html, settingsUrl, language }: Letter) {
  return {
    messageId: `<${messageId}>`,
    // an address from the directory is one address, whatever stands in it
    to: { name: '', address: to },
    subject,
    text,
    html,
    headers: {
      'List-Unsubscribe': `<${settingsUrl}>`,
      'Content-Language': language,
      // no answers of absence to a program
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  };
}

function domainOf(from: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

interface SmtpError {
  readonly message: string;
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  /** a refusal that the same mail would get again */
  readonly permanent?: boolean;
}

/** the server says it has to close the connection, whatever it was asked */
const CLOSING = 421;
/** refusals of one mail, not of the connection */
const OF_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

function deliveryOf(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error;
  const { response, responseCode, permanent, message } = error as SmtpError;
  const answer = response ?? message;
  if (!isOfTheMail(error)) return { type: 'unreachable', answer };
  // without an answer the address is none, and never reached the server
  return { type: permanent === true || responseCode === undefined ? 'refused' : 'postponed', answer };
}

/** A sender whom the server does not take is a mistake of ours and has nothing to do with the one mail. */
function isOfTheMail({ code = '', command, responseCode }: SmtpError): boolean {
  return OF_THE_MAIL.includes(code) && command !== 'MAIL FROM' && responseCode !== CLOSING;
}
