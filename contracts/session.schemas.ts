/** Signing in, tokens of other programs, and who the caller is. */
import { z } from 'zod';
import { ROLES } from '../domain/approval/definition.ts';
import { dateSchema, idSchema, instantSchema, languageSchema, personSchema, textSchema } from './common.schemas.ts';

/** What a token may be used for. */
export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** General rights, beside those that depend on a case or a task. */
export const ABILITIES = [
  'cases.start',
  'cases.read-all',
  'journals.read',
  'office-files.read',
  'students.read',
  'students.import',
  'record.import',
  'candidates.read',
  'campaigns.read',
  'campaigns.plan',
  'payments.read',
  'payments.enter',
  'students.read-iin',
  'absences.enter',
  'calendar.change',
  'routes.read',
  'mail.manage',
  'trust.read',
  'trust.change',
  'summer.apply',
  'applications.read',
  'summer.advise',
  'uploads.create',
] as const;
export type Ability = (typeof ABILITIES)[number];

export const signInSchema = z
  .strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .meta({ id: 'SignIn' });

export const currentUserSchema = z
  .object({
    id: idSchema,
    login: z.string(),
    name: textSchema,
    language: languageSchema,
    roles: z.array(z.enum(ROLES)),
    units: z.array(z.object({ id: idSchema, title: textSchema, role: z.enum(ROLES), post: textSchema })),
    studentId: idSchema.optional(),
  })
  .meta({ id: 'CurrentUser' });

export const sessionSchema = z.object({ user: currentUserSchema, csrfToken: z.string() }).meta({ id: 'Session' });

export const meSchema = z
  .object({
    user: currentUserSchema,
    actingFor: z
      .array(personSchema.extend({ to: dateSchema.meta({ description: 'the last day' }) }))
      .meta({ description: 'absent people for whom the caller acts today' }),
    can: z.array(z.enum(ABILITIES)),
    today: dateSchema.meta({ description: 'today in the time zone of the university' }),
    timeZone: z.string().meta({ description: 'of the university: days and terms are in it' }),
    demo: z.boolean(),
    csrfToken: z.string().optional().meta({ description: 'present when the caller came with the session cookie' }),
  })
  .meta({ id: 'Me' });

export const createTokenSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
    expiresAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'CreateToken' });

export const createdTokenSchema = z
  .object({
    token: z.string().meta({ description: 'shown once; send it as `Authorization: Bearer`' }),
    id: idSchema,
    name: z.string(),
    scopes: z.array(z.enum(TOKEN_SCOPES)),
    expiresAt: instantSchema,
  })
  .meta({ id: 'CreatedToken' });

export type CurrentUser = z.infer<typeof currentUserSchema>;
export type Me = z.infer<typeof meSchema>;
