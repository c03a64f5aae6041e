/**
 * Reads bytes as UTF-8 where they are that, otherwise as windows-1251, which spreadsheets of the region write.
 *
 * Windows-1251 has no Kazakh letters: a list with Kazakh names must be saved as UTF-8.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: 'utf-8' | 'windows-1251' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), encoding: 'windows-1251' };
  }
}
