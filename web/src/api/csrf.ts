let token: string | undefined;

/** Keeps the token the server gave with the session. */
export function keepCsrfToken(value: string | undefined): void {
  token = value;
}

export function csrfToken(): string | undefined {
  return token;
}
