/** What stands in a mail as it went over the wire. */
export interface ReceivedLetter {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly messageId: string;
  /** names in lower case; decoded */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
}

export function readLetter(source: string): ReceivedLetter {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers = readHeaders(head);
  const parts = readParts(headers.get('content-type') ?? '', rest.join('\r\n\r\n'));
  return {
    to: addressIn(headers.get('to')),
    from: addressIn(headers.get('from')),
    subject: headers.get('subject') ?? '',
    messageId: headers.get('message-id') ?? '',
    headers,
    text: parts.get('text/plain') ?? '',
    html: parts.get('text/html') ?? '',
  };
}

function readHeaders(head: string): Map<string, string> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
    }),
  );
}

/** «=?UTF-8?B?…?=» and «=?UTF-8?Q?…?=». */
function decodeWords(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, '?==?');
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
    kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
  );
}

function readParts(contentType: string, body: string): ReadonlyMap<string, string> {
  const boundary = /boundary="([^"]+)"/.exec(contentType)?.[1];
  if (boundary === undefined) return new Map();
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const [head = '', ...rest] = part.trimStart().split('\r\n\r\n');
      const headers = readHeaders(head);
      const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
      const type = headers.get('content-type')?.split(';')[0] ?? '';
      return [type, decodeBody(rest.join('\r\n\r\n'), encoding).replaceAll('\r\n', '\n')];
    }),
  );
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuoted(body.replaceAll(/=\r\n/g, '')) : body;
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function fromQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function addressIn(header = ''): string {
  return /<([^>]+)>/.exec(header)?.[1] ?? header;
}
