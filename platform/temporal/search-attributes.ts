/** Search attributes of cases: a server must know them before the first case is started. */
import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contracts/case.messages.ts';

/** `IndexedValueType` of the server's API: exact words, neither split nor analysed. */
const KEYWORD = 2;

/** Names of those search attributes that the namespace does not know yet. */
export async function missingSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return Object.values(SEARCH_ATTRIBUTES).filter((name) => customAttributes[name] === undefined);
}

/** Makes the namespace know all search attributes; returns the names of those that were new to it. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<string[]> {
  const missing = await missingSearchAttributes(connection, namespace);
  if (missing.length > 0) await addSearchAttributes(connection, namespace, missing);
  return missing;
}

/** For a namespace that knows none of them, or a server that cannot say which it knows. */
export async function addSearchAttributes(
  connection: Connection,
  namespace: string,
  names: readonly string[] = Object.values(SEARCH_ATTRIBUTES),
): Promise<void> {
  const searchAttributes = Object.fromEntries(names.map((name) => [name, KEYWORD]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}
