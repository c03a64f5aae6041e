/**
 * SHA-256 of a file as hexadecimal digits, counted in the browser, so that the file need not leave it.
 * Browsers count it only on pages reached safely; elsewhere there is no answer.
 */
export async function hashOfFile(file: File): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
