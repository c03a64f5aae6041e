/** Servers of one test run. They start when a test asks for them first, so unit tests alone start none. */
import type { TestProject } from 'vitest/node';
import { serveTestServers } from './test-servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for servers. */
    testServersUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveTestServers();
  project.provide('testServersUrl', url);
  return close;
}
