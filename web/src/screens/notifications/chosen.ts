import type {
  NewNotificationSettings,
  NotificationChoice,
  NotificationGroup,
  NotificationSettings,
} from '../../api/models.ts';
import type { Language } from '../../i18n/language.ts';

/** What the person has changed and not saved yet. */
export type Chosen = { readonly [Key in NotificationGroup['key']]?: NotificationChoice } & {
  readonly language?: Language;
};

/** The settings as they would be with what was chosen. */
export function toNewSettings({ groups, language }: NotificationSettings, chosen: Chosen): NewNotificationSettings {
  const kept = Object.fromEntries(groups.map(({ key, choice }) => [key, choice]));
  return { language, ...kept, ...chosen } as NewNotificationSettings;
}
