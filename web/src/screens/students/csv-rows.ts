const CELL = /("(?:[^"]|"")*"|[^",;\r\n]*)([,;]|\r?\n|$)/y;

function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Splits CSV text into rows of cells, for showing; the server reads the file by its own stricter rules. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const [, cell = '', end = ''] = CELL.exec(text) ?? [];
    if (cell === '' && end === '') break;
    rows.at(-1)?.push(unquoted(cell));
    if (end.endsWith('\n')) rows.push([]);
  }
  return rows.filter((cells) => cells.some((value) => value.trim() !== ''));
}
