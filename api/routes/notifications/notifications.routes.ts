import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import type { UndeliveredMail } from '../../../contracts/notifications.schemas.ts';
import { readUndeliveredMails, type UndeliveredMailRow } from '../../../db/read-models/undelivered-mails.ts';
import { retryMail as queueAgain } from '../../../db/stores/mail-requests.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeInstant, placeText } from '../../cursor.ts';
import { limitTestMails } from '../../middleware/rate-limits.ts';
import { mayManageMail } from '../../policy/office-policy.ts';
import { presentPerson } from '../../present/people.ts';
import type { Serve } from '../../serve.ts';
import {
  changeNotificationSettings,
  tryOutMail,
  viewNotificationSettings,
} from '../../use-cases/notification-settings.ts';
import {
  getNotificationSettings,
  listUndeliveredMails,
  retryMail,
  saveNotificationSettings,
  sendTestMail,
} from './notifications.operations.ts';

const PAGE = 50;
const place = z.tuple([placeInstant, placeText]);

export function notificationRoutes(serve: Serve, deps: AppDeps): void {
  serve(getNotificationSettings, (call) => viewNotificationSettings(deps, call));
  serve(saveNotificationSettings, (call) => changeNotificationSettings(deps, call, call.body));
  serve(sendTestMail, (call) => tryOutMail(deps, call), limitTestMails());
  serve(listUndeliveredMails, (call) => listUndelivered(deps, call));
  serve(retryMail, (call) => tryAgain(deps, call));
}

async function listUndelivered(
  { db }: AppDeps,
  { viewer, language, query }: Call<typeof listUndeliveredMails>,
): Promise<object> {
  if (!mayManageMail(viewer)) throw new AppError('FORBIDDEN');
  const [createdAt, id] = decodeCursor(query.cursor, place) ?? [];
  const after = createdAt !== undefined && id !== undefined ? { after: { createdAt, id } } : {};
  const rows = await readUndeliveredMails(db, { ...after, limit: PAGE });
  return pageOf(rows, PAGE, {
    present: (row) => presentMail(row, language),
    placeOf: (row) => [row.createdAt, row.id],
  });
}

async function tryAgain({ db, clock, settings }: AppDeps, { viewer, params }: Call<typeof retryMail>): Promise<void> {
  if (!mayManageMail(viewer)) throw new AppError('FORBIDDEN');
  if (!settings.sendsMail) throw new AppError('MAIL_OFF');
  if (!(await queueAgain(db, params.id, clock.now()))) throw new AppError('NOT_FOUND');
}

function presentMail(row: UndeliveredMailRow, language: Language): UndeliveredMail {
  const { id, occasion, createdAt, tries, answer, nextAt } = row;
  const mail = { id, person: presentPerson(row.person, language), occasion, createdAt, tries, answer };
  if (row.state === 'failed') return { ...mail, state: 'failed', allowedActions: ['retry'] };
  return { ...mail, state: 'waiting', nextAt, allowedActions: [] };
}
