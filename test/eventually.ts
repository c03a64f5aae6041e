/**
 * Asks until there is an answer.
 *
 * @throws when there is none in time, half a minute unless told otherwise: machines may be busy
 */
export async function eventually<T>(ask: () => Promise<T | undefined>, withinMs = 30_000): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`It did not happen within ${withinMs / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
