import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import {
  mailListQuerySchema,
  mailListSchema,
  notificationSettingsSchema,
  saveNotificationSettingsSchema,
} from '../../../contracts/notifications.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'notifications';

export const getNotificationSettings = operation({
  id: 'getNotificationSettings',
  method: 'get',
  path: '/me/notification-settings',
  tag,
  summary: 'What the caller is told of by mail, and how',
  access: 'signed-in',
  status: 200,
  answer: notificationSettingsSchema,
});

export const saveNotificationSettings = operation({
  id: 'saveNotificationSettings',
  method: 'put',
  path: '/me/notification-settings',
  tag,
  summary: 'Choose what to be told of by mail, and how; it holds for what happens from then on',
  access: 'signed-in',
  ofOneself: true,
  body: saveNotificationSettingsSchema,
  example: {
    language: 'kk',
    tasks: 'now',
    questions: 'now',
    papers: 'morning',
    reminders: 'morning',
    escalations: 'now',
  },
  status: 200,
  answer: notificationSettingsSchema,
});

export const sendTestMail = operation({
  id: 'sendTestMail',
  method: 'post',
  path: '/me/notification-settings/test',
  tag,
  summary: 'Send the caller a mail to see whether mails arrive; the settings say what became of it',
  access: 'signed-in',
  ofOneself: true,
  status: 202,
  answer: notificationSettingsSchema,
  errors: ['MAIL_OFF', 'NO_ADDRESS', 'TOO_MANY_REQUESTS'],
});

export const listUndeliveredMails = operation({
  id: 'listUndeliveredMails',
  method: 'get',
  path: '/mails/undelivered',
  tag,
  summary: 'Mails that have not arrived and why, latest first; for administrators',
  access: 'signed-in',
  query: mailListQuerySchema,
  status: 200,
  answer: mailListSchema,
  errors: ['FORBIDDEN'],
});

export const retryMail = operation({
  id: 'retryMail',
  method: 'post',
  path: '/mails/{id}/retry',
  tag,
  summary: 'Send a mail again that was given up',
  access: 'signed-in',
  params: idParamsSchema,
  idempotent: true,
  status: 204,
  errors: ['FORBIDDEN', 'MAIL_OFF', 'NOT_FOUND'],
});
