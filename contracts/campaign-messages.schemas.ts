/** What people were told in a summer semester, over HTTP. */
import { z } from 'zod';
import { LAPSE_REASONS } from '../domain/campaign/application.ts';
import { CAMPAIGN_MESSAGE_KINDS } from '../domain/campaign/message.ts';
import { courseSchema, tenge } from './applications.schemas.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

export const campaignMessagesQuerySchema = z.strictObject({
  q: searchSchema.optional().meta({ description: 'part of the name of a student, or of their group' }),
  cursor: cursorSchema.optional(),
});

export const campaignMessageListSchema = pageSchema(
  z
    .object({
      id: z.number().int(),
      kind: z.enum(CAMPAIGN_MESSAGE_KINDS),
      at: instantSchema,
      student: z.object({ id: idSchema, name: textSchema }).optional(),
      reader: textSchema.optional().meta({ description: 'who was told, where it is about no student' }),
      application: z.string().optional().meta({ description: 'its number' }),
      course: courseSchema.optional(),
      amount: tenge.optional(),
      payUntil: instantSchema.optional(),
      choosesUntil: instantSchema.optional().meta({ description: 'until when another course can be chosen' }),
      opensOn: dateSchema.optional().meta({ description: 'first day of applications' }),
      closesOn: dateSchema.optional().meta({ description: 'last day of applications' }),
      count: z.number().int().optional().meta({ description: 'students of an adviser, or sheets that are late' }),
      lapseReason: z.enum(LAPSE_REASONS).optional(),
      remark: textSchema.optional(),
    })
    .meta({ id: 'CampaignMessage' }),
).meta({ id: 'CampaignMessageList' });

export type CampaignMessageView = z.infer<typeof campaignMessageListSchema>['items'][number];
