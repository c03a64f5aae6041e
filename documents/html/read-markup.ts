import { Tokenizer, type Token, type TokenHandler } from 'parse5';
import { DocumentError } from '../document-error.ts';

export interface MarkupText {
  readonly text: string;
  readonly line: number | undefined;
}

export interface MarkupElement {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes: readonly MarkupNode[];
  readonly line: number | undefined;
}

export type MarkupNode = MarkupText | MarkupElement;

/** What stands at the top of the markup. */
export interface Markup {
  readonly childNodes: readonly MarkupNode[];
}

interface OpenElement extends MarkupElement {
  readonly childNodes: MarkupNode[];
}

/** Elements that hold nothing and have no end. */
const VOID = new Set(['br', 'hr']);

/**
 * Reads markup without any of the repairs a browser makes: every element that opens must close, in order.
 *
 * @throws DocumentError at the first thing a browser would have to guess
 */
export function readMarkup(html: string): Markup {
  return read(html, { sourceCodeLocationInfo: false });
}

/** The same, with the line of every node; slower. */
export function readMarkupWithLines(html: string): Markup {
  return read(html, { sourceCodeLocationInfo: true });
}

function read(html: string, options: { readonly sourceCodeLocationInfo: boolean }): Markup {
  const reader = new Reader();
  new Tokenizer(options, reader).write(html, true);
  return reader.markup();
}

class Reader implements TokenHandler {
  readonly #root: OpenElement = { tagName: '', attrs: [], childNodes: [], line: undefined };
  readonly #open: OpenElement[] = [this.#root];
  #text = '';
  #textLine: number | undefined;

  markup(): Markup {
    const { tagName, line } = this.#current();
    if (this.#open.length > 1) throw new DocumentError(`<${tagName}> is not closed`, line);
    return this.#root;
  }

  onStartTag({ tagName, attrs, location }: Token.TagToken): void {
    this.#endText();
    const element: OpenElement = { tagName, attrs, childNodes: [], line: location?.startLine };
    this.#current().childNodes.push(element);
    if (!VOID.has(tagName)) this.#open.push(element);
  }

  onEndTag({ tagName, location }: Token.TagToken): void {
    this.#endText();
    const open = this.#current();
    if (this.#open.length > 1 && open.tagName === tagName) this.#open.pop();
    else if (this.#open.some((element) => element.tagName === tagName)) {
      throw new DocumentError(`<${open.tagName}> is not closed`, open.line);
    } else throw new DocumentError(`</${tagName}> closes nothing`, location?.startLine);
  }

  onCharacter({ chars, location }: Token.CharacterToken): void {
    if (this.#text === '') this.#textLine = location?.startLine;
    this.#text += chars;
  }

  onWhitespaceCharacter({ chars, location }: Token.CharacterToken): void {
    this.onCharacter({ chars, location } as Token.CharacterToken);
  }

  onNullCharacter(): void {
    // values are cleaned of it, and a template that has one reports it as an error below
  }

  onComment({ location }: Token.CommentToken): void {
    throw new DocumentError('comments and declarations of HTML are not part of the language', location?.startLine);
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    throw new DocumentError('comments and declarations of HTML are not part of the language', location?.startLine);
  }

  onEof(): void {
    this.#endText();
  }

  onParseError({ code, startLine }: { readonly code: string; readonly startLine: number }): void {
    throw new DocumentError(`markup is broken: ${code}`, startLine);
  }

  #current(): OpenElement {
    return this.#open.at(-1) ?? this.#root;
  }

  #endText(): void {
    if (this.#text === '') return;
    this.#current().childNodes.push({ text: this.#text, line: this.#textLine });
    this.#text = '';
  }
}
