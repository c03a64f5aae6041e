/** A template or what it made of its values breaks the language of templates. */
export class DocumentError extends Error {
  /** the message without the line */
  readonly reason: string;
  /** line of the template, from 1, where one is known */
  readonly line: number | undefined;

  constructor(reason: string, line?: number) {
    super(line === undefined ? reason : `line ${line}: ${reason}`);
    this.name = 'DocumentError';
    this.reason = reason;
    this.line = line;
  }
}
