import { afterEach, expect, test, vi } from 'vitest';
import { connectionOptions } from './connection-options.ts';

afterEach(() => vi.unstubAllEnvs());

test('the address is the one of the settings, whatever the environment of the SDK says', () => {
  vi.stubEnv('TEMPORAL_ADDRESS', 'elsewhere:7233');
  expect(connectionOptions({ temporalAddress: 'here:7233' }).address).toBe('here:7233');
});

test('an API key of the environment is used, over TLS', () => {
  vi.stubEnv('TEMPORAL_API_KEY', 'key-of-the-cluster');
  const options = connectionOptions({ temporalAddress: 'here:7233' });
  expect(options.apiKey).toBe('key-of-the-cluster');
  expect(options.tls).toBeTruthy();
});

test('without them the connection is plain', () => {
  expect(connectionOptions({ temporalAddress: 'here:7233' }).tls).toBeFalsy();
});
