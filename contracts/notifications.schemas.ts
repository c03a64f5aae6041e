/** What people are told of by mail, and what became of it. */
import { z } from 'zod';
import { CHOICES, GROUPS } from '../domain/notifications/preferences.ts';
import {
  cursorSchema,
  idSchema,
  instantSchema,
  languageSchema,
  pageSchema,
  personSchema,
  textSchema,
} from './common.schemas.ts';

const choiceSchema = z
  .enum(CHOICES)
  .meta({ description: 'at once, in the morning digest of working days, or not by mail' });

export const saveNotificationSettingsSchema = z
  .strictObject({
    language: languageSchema,
    tasks: choiceSchema,
    questions: choiceSchema,
    papers: choiceSchema,
    reminders: choiceSchema,
    escalations: choiceSchema.exclude(['never']).optional().meta({ description: 'absent: as it was' }),
  })
  .meta({ id: 'SaveNotificationSettings' });

const testMailSchema = z
  .object({
    state: z.enum(['waiting', 'sent', 'failed']),
    at: instantSchema,
    answer: textSchema.optional().meta({ description: 'words of the mail server' }),
  })
  .meta({ id: 'TestMail' });

export const notificationSettingsSchema = z
  .object({
    sendsMail: z.boolean().meta({ description: 'the university has set up a mail server' }),
    address: z.string().nullable().meta({ description: 'null: no address of the caller is known' }),
    digestHour: z.number().int().meta({ description: 'hour of the morning digest' }),
    language: languageSchema.meta({ description: 'language of mails' }),
    groups: z.array(
      z.object({ key: z.enum(GROUPS), choice: choiceSchema, choices: z.array(choiceSchema) }).meta({
        id: 'NotificationGroup',
      }),
    ),
    test: testMailSchema.optional().meta({ description: 'the last test mail of the caller' }),
  })
  .meta({ id: 'NotificationSettings' });

export const mailListQuerySchema = z.strictObject({ cursor: cursorSchema.optional() });

const undeliveredMailSchema = z
  .object({
    id: idSchema,
    person: personSchema,
    occasion: z.string(),
    createdAt: instantSchema,
    state: z.enum(['waiting', 'failed']),
    tries: z.number().int(),
    nextAt: instantSchema.optional().meta({ description: 'when a waiting mail is tried next' }),
    answer: textSchema.meta({ description: 'why it has not arrived' }),
    allowedActions: z.array(z.enum(['retry'])),
  })
  .meta({ id: 'UndeliveredMail' });

export const mailListSchema = pageSchema(undeliveredMailSchema).meta({ id: 'UndeliveredMailList' });

export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
export type SaveNotificationSettings = z.infer<typeof saveNotificationSettingsSchema>;
export type UndeliveredMail = z.infer<typeof undeliveredMailSchema>;
