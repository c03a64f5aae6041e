import { AppError } from '../../contracts/errors.ts';
import type { NotificationSettings, SaveNotificationSettings } from '../../contracts/notifications.schemas.ts';
import { readTestMail, type TestMailRow } from '../../db/read-models/undelivered-mails.ts';
import { queueTestMail } from '../../db/stores/mail-requests.ts';
import { createNotificationSettingsStore } from '../../db/stores/notification-settings-store.ts';
import { choicesOf, GROUPS } from '../../domain/notifications/preferences.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { mayBeEscalatedTo } from '../policy/case-policy.ts';

/** How the caller is written to; only groups of which they can ever be told. */
export async function viewNotificationSettings(
  { db, settings }: AppDeps,
  { viewer }: Asker,
): Promise<NotificationSettings> {
  const { preferences, language, email } = await createNotificationSettingsStore(db).of(viewer.personId);
  const test = await readTestMail(db, viewer.personId);
  const groups = GROUPS.filter((group) => group !== 'escalations' || mayBeEscalatedTo(viewer));
  return {
    sendsMail: settings.sendsMail,
    address: email,
    digestHour: settings.digestHour,
    language,
    groups: groups.map((key) => ({ key, choice: preferences[key], choices: [...choicesOf(key)] })),
    ...(test && { test: presentTest(test) }),
  };
}

export async function changeNotificationSettings(
  deps: AppDeps,
  asker: Asker,
  { language, ...chosen }: SaveNotificationSettings,
): Promise<NotificationSettings> {
  const { personId } = asker.viewer;
  const store = createNotificationSettingsStore(deps.db);
  const { escalations = (await store.of(personId)).preferences.escalations, ...others } = chosen;
  await store.save(personId, { preferences: { ...others, escalations }, language, at: deps.clock.now() });
  return viewNotificationSettings(deps, asker);
}

/** @throws MAIL_OFF · NO_ADDRESS */
export async function tryOutMail(deps: AppDeps, asker: Asker): Promise<NotificationSettings> {
  const { sendsMail, address } = await viewNotificationSettings(deps, asker);
  if (!sendsMail) throw new AppError('MAIL_OFF');
  if (address === null) throw new AppError('NO_ADDRESS');
  await queueTestMail(deps.db, asker.viewer.personId, deps.clock.now());
  return viewNotificationSettings(deps, asker);
}

const TEST_STATES: Readonly<Record<TestMailRow['state'], NonNullable<NotificationSettings['test']>['state']>> = {
  queued: 'waiting',
  sending: 'waiting',
  accepted: 'sent',
  failed: 'failed',
  skipped: 'failed',
};

function presentTest({ state, at, answer }: TestMailRow): NonNullable<NotificationSettings['test']> {
  return { state: TEST_STATES[state], at, ...(answer !== null && { answer }) };
}
