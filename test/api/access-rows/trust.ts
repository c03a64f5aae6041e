/** Certificates of authorities. */
import { row, type Row, type Statuses } from './row.ts';

const TRUSTS: Statuses = { admin: 422, others: 403 };
const NOTHING = Buffer.from('nothing').toString('base64');

export const TRUST_ROWS: readonly Row[] = [
  row('listTrustedCertificates', 'authorities', { admin: 200, auditor: 200, others: 403 }, (user) =>
    user.get('/trusted-certificates'),
  ),
  row('previewTrustedCertificate', 'a file that is none', TRUSTS, (user) =>
    user.post('/trusted-certificates/preview', { file: NOTHING }),
  ),
  row('addTrustedCertificate', 'a file that is none', TRUSTS, (user) =>
    user.post('/trusted-certificates', { file: NOTHING, sha256: 'a'.repeat(64) }),
  ),
  row('withdrawTrustedCertificate', 'one nobody trusts', { admin: 404, others: 403 }, (user) =>
    user.post(`/trusted-certificates/${'a'.repeat(64)}/withdraw`, { reason: 'Lost.' }),
  ),
];
