/** Who one is, and how one is told. */
import { EVERYBODY, row, type Row } from './row.ts';

export const SESSION_ROWS: readonly Row[] = [
  row('getMe', 'oneself', EVERYBODY, (user) => user.get('/me')),
  row('createToken', 'a token that has expired', { others: 400 }, (user) =>
    user.post('/tokens', { name: 'x', scopes: ['read'], expiresAt: '2020-01-01T00:00:00Z' }),
  ),
  row('getNotificationSettings', 'oneself', EVERYBODY, (user) => user.get('/me/notification-settings')),
  row('saveNotificationSettings', 'oneself', { others: 400 }, (user) => user.put('/me/notification-settings', {})),
  row('sendTestMail', 'a program without a mail server', { others: 409 }, (user) =>
    user.post('/me/notification-settings/test'),
  ),
  row('listUndeliveredMails', 'mails of all', { admin: 200, others: 403 }, (user) => user.get('/mails/undelivered')),
  row('retryMail', 'no mail', { admin: 409, others: 403 }, (user) => user.post('/mails/none/retry')),
];
