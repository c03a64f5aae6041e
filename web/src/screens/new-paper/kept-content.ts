import { recordOf, type Content } from './form/content.ts';

const PREFIX = 'tirkeu.draft.';

/** What was typed and not yet saved on the server; undefined when there is nothing. */
export function keptContent(name: string): Content | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + name);
    return stored === null ? undefined : recordOf(JSON.parse(stored));
  } catch {
    return undefined;
  }
}

export function keepContent(name: string, content: Content): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(content));
  } catch {
    // a full or forbidden store must not stop the writing; the server keeps what is complete
  }
}

export function dropKeptContent(name: string): void {
  localStorage.removeItem(PREFIX + name);
}
