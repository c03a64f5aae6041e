/**
 * Talks to NCALayer, the program of the national authority that signs on the person's own machine. It asks for key and
 * password in its own window; this page never sees either.
 */

/** Why nothing was signed. */
export type NcalayerFault = 'NOT_RUNNING' | 'CANCELLED' | 'NO_MODULE' | 'FAILED';

export class NcalayerError extends Error {
  constructor(
    readonly fault: NcalayerFault,
    /** what NCALayer says, in its own words */
    readonly said = '',
  ) {
    super(fault);
    this.name = 'NcalayerError';
  }
}

/** A program on the same machine answers at once, if it is there. */
const ANSWERS_WITHIN_MS = 5_000;

const SIGNS_DOCUMENTS = '1.3.6.1.5.5.7.3.4';

/** NCALayer serves one request at a time and names none in its answers. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Has documents signed with one choice of the key and one entry of the password.
 *
 * @param documents  bytes in Base64
 * @returns a detached CMS for each, in Base64, in their order
 * @throws NcalayerError
 */
export function signDocuments(url: string, documents: readonly string[], language: string): Promise<readonly string[]> {
  const signing = last.then(() => signOver(url, documents, language));
  last = signing.catch(() => undefined);
  return signing;
}

async function signOver(url: string, documents: readonly string[], language: string): Promise<readonly string[]> {
  const connection = await connect(url);
  try {
    const answer = nextAnswer(connection);
    connection.send(JSON.stringify(requestFor(documents, language)));
    return signaturesIn(await answer, documents.length);
  } finally {
    connection.close();
  }
}

function requestFor(documents: readonly string[], language: string): object {
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: documents,
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: { extKeyUsageOids: [SIGNS_DOCUMENTS] },
      locale: language,
    },
  };
}

/** NCALayer greets with its version; whatever does not is not there. */
async function connect(url: string): Promise<WebSocket> {
  const connection = openSocket(url);
  const patience = setTimeout(() => connection.close(), ANSWERS_WITHIN_MS);
  try {
    const greeting = await nextAnswer(connection);
    if (isObject(greeting) && isObject(greeting['result']) && 'version' in greeting['result']) return connection;
    connection.close();
    throw new NcalayerError('NOT_RUNNING');
  } finally {
    clearTimeout(patience);
  }
}

function openSocket(url: string): WebSocket {
  try {
    return new WebSocket(url);
  } catch {
    throw new NcalayerError('NOT_RUNNING');
  }
}

function nextAnswer(connection: WebSocket): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new NcalayerError('NOT_RUNNING'));
    connection.onerror = gone;
    connection.onclose = gone;
    connection.onmessage = ({ data }) => resolve(parsed(data));
  });
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

function signaturesIn(answer: unknown, count: number): readonly string[] {
  if (!isObject(answer)) throw new NcalayerError('FAILED');
  if (answer['errorCode'] === 'MODULE_NOT_FOUND') throw new NcalayerError('NO_MODULE');
  if (answer['status'] !== true || !isObject(answer['body'])) throw new NcalayerError('FAILED', wordsOf(answer));
  const { result } = answer['body'];
  // a window closed without signing is answered like a success, with nothing in it
  if (result === undefined) throw new NcalayerError('CANCELLED');
  const signatures = listOf(result);
  if (signatures.length !== count) throw new NcalayerError('FAILED');
  return signatures.map(bareBase64);
}

/** One signature, a list of them, or a list beside the certificate: versions of NCALayer differ. */
function listOf(result: unknown): readonly string[] {
  const list = isObject(result) ? result['signatures'] : result;
  const signatures: readonly unknown[] = Array.isArray(list) ? list : [list];
  return signatures.filter((each) => typeof each === 'string');
}

/** Without the lines around it and the breaks within, which some versions put there. */
function bareBase64(signature: string): string {
  return signature.replaceAll(/-----[A-Z ]+-----|\s/g, '');
}

function wordsOf({ message, details }: Readonly<Record<string, unknown>>): string {
  return [message, details].filter((words) => typeof words === 'string').join(' ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
