const PAUSES_MS = [1_000, 2_000, 4_000];
const UNAVAILABLE = 503;

/**
 * Sends a request; one that carries an idempotency key is sent again, as it was, while the server is too busy to tell
 * its outcome. The server does such a request once, however often it comes, so the person learns what became of it.
 *
 * @param send  the browser's `fetch`
 */
export async function askAgain(request: Request, send = (each: Request) => fetch(each)): Promise<Response> {
  if (!request.headers.has('Idempotency-Key')) return send(request);
  for (const pause of PAUSES_MS) {
    const response = await send(request.clone());
    if (response.status !== UNAVAILABLE) return response;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return send(request);
}
