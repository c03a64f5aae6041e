import type { Knex } from 'knex';

/**
 * Reads at once, each over a connection of its own; within a transaction, which has but one, each after the other.
 *
 * @returns the answers in the order of the reads
 */
export async function readTogether<Answers extends readonly unknown[] | []>(
  db: Knex,
  reads: { readonly [Index in keyof Answers]: () => PromiseLike<Answers[Index]> },
): Promise<Answers> {
  if (!db.isTransaction) return (await Promise.all(reads.map((read) => read()))) as readonly unknown[] as Answers;
  const answers: unknown[] = [];
  for (const read of reads) answers.push(await read());
  return answers as readonly unknown[] as Answers;
}
