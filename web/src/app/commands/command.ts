/** Something the palette leads to. */
export interface Command {
  /** unique among all commands */
  readonly id: string;
  readonly group: 'screens' | 'new' | 'cases' | 'students';
  readonly text: string;
  /** a quieter word behind the text */
  readonly note?: string;
  readonly to: string;
}

/** Those whose text holds every word typed, whatever the order and the case. */
export function fitting(commands: readonly Command[], words: string): readonly Command[] {
  const parts = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ text }) => parts.every((part) => text.toLocaleLowerCase().includes(part)));
}
