import type { Language } from '../../domain/shared/localized.ts';
import { mailTexts } from '../../platform/i18n/mail-text.ts';
import type { MailBody } from '../../platform/mail/mail-templates.ts';

/** Address of the page on which people choose what they are told of. */
export function settingsUrl(publicUrl: string): string {
  return `${publicUrl}/settings/notifications`;
}

/** What every mail has around its own words. */
export function mailFrame(
  language: Language,
  publicUrl: string,
): Pick<MailBody, 'program' | 'why' | 'settings' | 'settingsUrl'> {
  const { program, why, settings } = mailTexts(language);
  return { program, why, settings, settingsUrl: settingsUrl(publicUrl) };
}
