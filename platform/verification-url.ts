/** Address of the public check of a registered paper. The token cannot be guessed. */
export function verificationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/verify/${token}`;
}
