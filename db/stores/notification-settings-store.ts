import type { Knex } from 'knex';
import { DEFAULT_PREFERENCES, type Preferences } from '../../domain/notifications/preferences.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../transaction.ts';

/** How a person is written to. */
export interface NotificationSettingsOf {
  readonly preferences: Preferences;
  readonly language: Language;
  readonly email: string | null;
}

export type NotificationSettingsStore = ReturnType<typeof createNotificationSettingsStore>;

export function createNotificationSettingsStore(db: Knex) {
  return {
    /** What a person chose, or what holds for whoever chose nothing. @throws Error when there is no such person */
    async of(personId: string): Promise<NotificationSettingsOf> {
      const row = await db('people')
        .leftJoin('notification_settings as chosen', 'chosen.person_id', 'people.id')
        .where('people.id', personId)
        .select<(Omit<NotificationSettingsOf, 'preferences'> & { preferences: Preferences | null })[]>(
          'people.language',
          'people.email',
          db.raw(`case when chosen.person_id is not null then jsonb_build_object('tasks', chosen.tasks, 'questions',
            chosen.questions, 'papers', chosen.papers, 'reminders', chosen.reminders, 'escalations', chosen.escalations)
            end as preferences`),
        )
        .first();
      if (!row) throw new Error(`person ${personId} is not in the directory`);
      return { ...row, preferences: row.preferences ?? DEFAULT_PREFERENCES };
    },

    async save(
      personId: string,
      { preferences, language, at }: { preferences: Preferences; language: Language; at: Instant },
    ): Promise<void> {
      await withTransaction(db, async (transaction) => {
        await transaction('notification_settings')
          .insert({ person_id: personId, ...preferences, changed_at: at })
          .onConflict('person_id')
          .merge();
        await transaction('people').where({ id: personId }).update({ language });
      });
    },
  };
}
