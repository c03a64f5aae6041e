/** What a version of a case was made from, kept once and for ever. */
import type { Knex } from 'knex';
import type { CaseData } from '../../contracts/procedure.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';

export interface Snapshot {
  readonly data: CaseData;
  readonly sha256: string;
}

export interface SnapshotPlace {
  readonly caseId: string;
  readonly version: number;
}

export type SnapshotsStore = ReturnType<typeof createSnapshotsStore>;

export function createSnapshotsStore(db: Knex) {
  async function snapshotOf({ caseId, version }: SnapshotPlace): Promise<Snapshot | undefined> {
    return db('case_snapshots').where({ case_id: caseId, version }).first<Snapshot | undefined>('data', 'sha256');
  }

  return {
    snapshotOf,

    /** Keeps the data of a version; a version that has its data already answers with those. */
    async keep({ caseId, version }: SnapshotPlace, data: CaseData, at: Instant): Promise<Snapshot> {
      const hash = sha256(canonicalJson(data as unknown as Json));
      await db('case_snapshots')
        .insert({ case_id: caseId, version, data: toJsonColumn(data), sha256: hash, taken_at: at })
        .onConflict(['case_id', 'version'])
        .ignore();
      return (await snapshotOf({ caseId, version })) ?? { data, sha256: hash };
    },
  };
}
