/** A real SMTP server that keeps what it is given, and answers as a test wants. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readLetter, type ReceivedLetter } from './read-letter.ts';

export interface MailSink {
  /** `smtp://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** everything accepted, in the order of arrival */
  readonly letters: readonly ReceivedLetter[];
  to(address: string): readonly ReceivedLetter[];
  stop(): Promise<void>;
}

export interface SinkBehaviour {
  /** a refusal of a recipient, with its SMTP code; undefined: taken */
  readonly refuse?: (address: string) => { readonly code: number; readonly words: string } | undefined;
  /** absent: any free port */
  readonly port?: number;
}

export async function startMailSink({ refuse = () => undefined, port = 0 }: SinkBehaviour = {}): Promise<MailSink> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      const refusal = refuse(address);
      callback(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(readLetter(Buffer.concat(chunks).toString('utf8')));
        callback(null, `queued as ${letters.length}`);
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const { port: actual } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    port: actual,
    letters,
    to: (address) => letters.filter((letter) => letter.to === address),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
