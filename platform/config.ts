/** Settings of the program, all from the environment; see the README for their meaning. */
import { z } from 'zod';
import type { MailSettings } from './mail/mail-settings.ts';

const MAILBOX = /^([^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** A setting that may be left out; left empty it counts as left out. */
function given(shape: z.ZodString | z.ZodURL) {
  return z.preprocess((value) => (value === '' ? undefined : value), shape.optional());
}

const environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** address the API listens on; loopback unless it stands behind a proxy on another machine */
  TIRKEU_HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TIRKEU_TIME_ZONE: z.string().default('Asia/Almaty'),
  TIRKEU_DEMO: z.enum(['0', '1']).default('0'),
  TIRKEU_PUBLIC_URL: z.url().optional(),
  TIRKEU_SESSION_SECRET: z.string().min(32),
  /** `[{"id": "…", "key": "<32 bytes in base64>"}]`, the first encrypts, all decrypt */
  TIRKEU_PAYLOAD_KEYS: z.string().min(1),
  /** seconds within which a verdict can be taken back; 0: it takes effect at once */
  TIRKEU_UNDO_SECONDS: z.coerce.number().int().min(0).max(3600).default(10),
  /** `smtp://user:password@host:587`; absent: nobody is written to */
  TIRKEU_SMTP_URL: given(z.url({ protocol: /^smtps?$/ })),
  /** `Name <address>` or an address; goes with the one above */
  TIRKEU_MAIL_FROM: given(z.string().regex(MAILBOX)),
  TIRKEU_MAIL_REPLY_TO: given(z.string().regex(MAILBOX)),
  /** hour of the morning digest on the wall clock of the university */
  TIRKEU_DIGEST_HOUR: z.coerce.number().int().min(0).max(23).default(8),
  /** where the browser finds the program that signs with certificates, on the machine of the person */
  TIRKEU_NCALAYER_URL: z.url({ protocol: /^wss?$/ }).default('wss://127.0.0.1:13579'),
  TIRKEU_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly sessionSecret: string;
  readonly payloadKeys: readonly PayloadKey[];
  readonly undoSeconds: number;
  /** absent: nobody is written to */
  readonly mail?: MailSettings;
  readonly digestHour: number;
  readonly ncalayerUrl: string;
  readonly logLevel: string;
}

/** A key of the payload codec. The id travels in clear beside the ciphertext, so that keys can be rotated. */
export interface PayloadKey {
  readonly id: string;
  /** 32 bytes in base64 */
  readonly key: string;
}

const payloadKeys = z
  .array(z.object({ id: z.string().min(1), key: z.string().refine((key) => Buffer.from(key, 'base64').length === 32) }))
  .min(1);

/**
 * Reads the settings.
 *
 * @throws ZodError naming every variable that is missing or wrong
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.parse(variables);
  return {
    port: read.PORT,
    host: read.TIRKEU_HOST,
    databaseUrl: read.DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    timeZone: read.TIRKEU_TIME_ZONE,
    demo: read.TIRKEU_DEMO === '1',
    publicUrl: read.TIRKEU_PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    sessionSecret: read.TIRKEU_SESSION_SECRET,
    payloadKeys: payloadKeys.parse(JSON.parse(read.TIRKEU_PAYLOAD_KEYS)),
    undoSeconds: read.TIRKEU_UNDO_SECONDS,
    ...mailOf(read),
    digestHour: read.TIRKEU_DIGEST_HOUR,
    ncalayerUrl: read.TIRKEU_NCALAYER_URL,
    logLevel: read.TIRKEU_LOG_LEVEL,
  };
}

/** @throws Error when there is a mail server and nobody to write in the name of */
function mailOf(read: z.output<typeof environment>): Pick<Config, 'mail'> {
  const { TIRKEU_SMTP_URL: smtpUrl, TIRKEU_MAIL_FROM: from, TIRKEU_MAIL_REPLY_TO: replyTo } = read;
  if (smtpUrl === undefined) return {};
  if (from === undefined) throw new Error('TIRKEU_SMTP_URL needs TIRKEU_MAIL_FROM, the address mails come from.');
  return { mail: { smtpUrl, from, ...(replyTo !== undefined && { replyTo }) } };
}
