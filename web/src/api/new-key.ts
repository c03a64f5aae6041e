const BYTES = 16;

/** A key no other request has. `randomUUID` exists only on secure origins, and offices also use plain HTTP inside. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
