/** A template or what it made of its values breaks the language of templates; `line` counts from 1. */
export class DocumentError extends Error {
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `line ${line}: ${message}`);
    this.name = 'DocumentError';
    this.line = line;
  }
}
