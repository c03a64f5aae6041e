/** Papers of a campaign that are no orders; of a kind, language and form the latest counts. */
import type { Knex } from 'knex';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { sha256 } from '../../sha256.ts';
import { saveBytes } from '../documents-store.ts';

export interface NewCampaignPaper {
  readonly campaignId: string;
  readonly kind: 'closing-report';
  readonly language: DocumentLanguage;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

export interface CampaignPaper extends Omit<NewCampaignPaper, 'at' | 'campaignId'> {
  readonly bytes: Buffer;
  readonly sha256: string;
}

type PaperSort = Pick<NewCampaignPaper, 'kind' | 'language' | 'mediaType'>;

export function createPapersStore(db: Knex) {
  return {
    /** Keeps a paper; one made at the same instant is kept once. @returns whether it is new */
    async keep({ bytes, campaignId, kind, language, fileName, mediaType, at }: NewCampaignPaper): Promise<boolean> {
      const hash = await saveBytes(db, bytes);
      const id = sha256(JSON.stringify(['campaign-paper', campaignId, kind, language, mediaType, at])).slice(0, 26);
      const kept = await db('campaign_papers')
        .insert({
          ...{ id, campaign_id: campaignId, kind, language, file_name: fileName, media_type: mediaType },
          ...{ sha256: hash, created_at: at },
        })
        .onConflict('id')
        .ignore()
        .returning('id');
      return kept.length > 0;
    },

    /** Tells whether a paper of the sort is kept, without its bytes. */
    async has(campaignId: string, sort: PaperSort): Promise<boolean> {
      return (await papersOf(db, campaignId, sort).first('id')) !== undefined;
    },

    /** The latest of a kind in a language and form. */
    latest(campaignId: string, sort: PaperSort): Promise<CampaignPaper | undefined> {
      return papersOf(db, campaignId, sort)
        .join('document_bytes', 'document_bytes.sha256', 'campaign_papers.sha256')
        .orderBy('campaign_papers.created_at', 'desc')
        .first(
          'kind',
          'language',
          'file_name as fileName',
          'media_type as mediaType',
          'campaign_papers.sha256',
          'document_bytes.bytes',
        );
    },
  };
}

function papersOf(db: Knex, campaignId: string, { kind, language, mediaType }: PaperSort): Knex.QueryBuilder {
  return db('campaign_papers').where({ campaign_id: campaignId, kind, language, media_type: mediaType });
}
