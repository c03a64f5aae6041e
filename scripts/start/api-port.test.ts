import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { requirePort } from './api-port.mjs';

const server = createServer();
afterEach(() => server.close());

test('a port in use is named, with the way to take another one', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await expect(requirePort(port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is in use by another program. End that program, or choose another port: PORT=${port + 1} npm start`,
  );
});
