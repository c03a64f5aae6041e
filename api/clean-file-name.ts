/** A name of an uploaded file for people to read; nothing in the program opens a file by it. */
export function cleanFileName(name: string): string {
  return (
    name
      .normalize('NFC')
      .replaceAll(/[\p{C}/\\]/gu, '')
      .slice(0, 200) || 'file'
  );
}
