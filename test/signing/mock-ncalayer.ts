/** A program that answers as NCALayer does and really signs, with a key made for a test. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Issued } from './authority.ts';
import { signAttached, signDetached } from './sign-cms.ts';

/** How the signatures lie in the answer; versions of NCALayer differ. */
export type ResultShape = 'list' | 'text' | 'with-certificate' | 'armoured';

export interface MockNcalayer {
  readonly url: string;
  /** requests to sign, as they came */
  readonly requests: readonly SignRequest[];
  /** the key it signs with from now on */
  useKey(key: Issued): void;
  answerIn(shape: ResultShape): void;
  /** the person closes its window, the module is missing, or it fails; for the next request only */
  failOnce(how: 'cancelled' | 'no-module' | 'failed'): void;
  close(): Promise<void>;
}

export interface SignRequest {
  readonly module: string;
  readonly method: string;
  readonly args: {
    readonly format: string;
    readonly data: string | readonly string[];
    readonly signingParams: { readonly encapsulate?: boolean };
  };
}

const FAILURES = {
  cancelled: { status: true, body: {} },
  'no-module': { success: false, errorCode: 'MODULE_NOT_FOUND' },
  failed: { status: false, code: 'SIGNING_FAILURE', message: 'No key fits.', details: '' },
} as const;

export async function startMockNcalayer(first: Issued): Promise<MockNcalayer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const requests: SignRequest[] = [];
  const state: { key: Issued; shape: ResultShape; failure?: keyof typeof FAILURES } = { key: first, shape: 'list' };

  function answer(request: SignRequest): object {
    if (request.module !== 'kz.gov.pki.knca.basics' || request.method !== 'sign') return FAILURES['no-module'];
    requests.push(request);
    const { failure } = state;
    delete state.failure;
    return failure ? FAILURES[failure] : { status: true, body: { result: inShape(signAll(request), state.shape) } };
  }

  function signAll({ args: { data, signingParams } }: SignRequest): string[] {
    const sign = signingParams.encapsulate === true ? signAttached : signDetached;
    const documents = typeof data === 'string' ? [data] : data;
    return documents.map((base64) => Buffer.from(sign(state.key, Buffer.from(base64, 'base64'))).toString('base64'));
  }

  server.on('connection', (connection: WebSocket) => {
    connection.send(JSON.stringify({ result: { version: '1.4' } }));
    connection.on('message', (message: Buffer) => {
      connection.send(JSON.stringify(answer(JSON.parse(message.toString('utf8')) as SignRequest)));
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    useKey: (key) => void (state.key = key),
    answerIn: (shape) => void (state.shape = shape),
    failOnce: (how) => void (state.failure = how),
    async close() {
      for (const connection of server.clients) connection.terminate();
      server.close();
      await once(server, 'close');
    },
  };
}

function inShape(signatures: readonly string[], shape: ResultShape): unknown {
  switch (shape) {
    case 'list':
      return signatures;
    case 'text':
      return signatures[0];
    case 'with-certificate':
      return { signatures, certificate: 'MII…' };
    case 'armoured':
      return signatures.map(
        (each) => `-----BEGIN CMS-----\n${each.replaceAll(/(.{64})/g, '$1\n')}\n-----END CMS-----\n`,
      );
  }
}
