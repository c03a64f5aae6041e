/** Certificates of authorities, with who trusted them and who withdrew it, as the log of the office tells. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';

interface Deed {
  readonly at: Instant;
  /** null: from the command line */
  readonly by: CaseAuthor | null;
  /** of a withdrawal on the screen */
  readonly reason: string | null;
}

export interface TrustedCertificate {
  readonly sha256: string;
  /** DER */
  readonly certificate: Buffer;
  readonly added: Deed;
  /** null: trusted */
  readonly withdrawn: Deed | null;
}

/** The last entry about a certificate. */
const lastDeed = (action: string) => `(
  select jsonb_build_object('at', to_char(log.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'by', case when people.id is not null then
      jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) end,
    'reason', log.details ->> 'reason')
  from office_log as log left join people on people.id = log.actor_id
  where log.chain = 'trust' and log.action = '${action}' and log.details ->> 'sha256' = trust_anchors.sha256
  order by log.seq desc limit 1)`;

/** All that were ever trusted, those in force first, each group in order of adding. */
export async function readTrustedCertificates(db: Knex): Promise<readonly TrustedCertificate[]> {
  return db('trust_anchors')
    .orderByRaw('withdrawn_at is not null, added_at, sha256')
    .select<TrustedCertificate[]>(
      'sha256',
      'certificate',
      db.raw(`${lastDeed('anchor-added')} as added`),
      db.raw(`case when withdrawn_at is not null then ${lastDeed('anchor-withdrawn')} end as withdrawn`),
    );
}
