/**
 * SHA-256 as hexadecimal digits, counted in the browser, so that a file need not leave it.
 * Browsers count it only on pages reached safely; elsewhere there is no answer.
 */
export async function hashOf(bytes: ArrayBuffer): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same, of a file. */
export async function hashOfFile(file: File): Promise<string | undefined> {
  return hashOf(await file.arrayBuffer());
}
