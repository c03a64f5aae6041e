import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationChoice, NotificationGroup, NotificationSettings } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useSaveNotificationSettings } from '../../data/notifications.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { toNewSettings, type Chosen } from './chosen.ts';
import styles from './notifications.module.css';

interface GroupProps {
  readonly group: NotificationGroup;
  readonly choice: NotificationChoice;
  readonly onChoose: (choice: NotificationChoice) => void;
}

function Group({ group: { key, choices }, choice, onChoose }: GroupProps) {
  const { t } = useTranslation();
  const titleId = `notifications-${key}`;
  return (
    <div className={styles.group}>
      <div className={styles.words}>
        <h2 className={styles.title} id={titleId}>
          {t(`notifications.group.${key}.title`)}
        </h2>
        <div className={styles.quiet}>{t(`notifications.group.${key}.text`)}</div>
      </div>
      <Radio.Group
        aria-labelledby={titleId}
        name={titleId}
        optionType="button"
        value={choice}
        options={choices.map((value) => ({ value, label: t(`notifications.choice.${value}`) }))}
        onChange={({ target }) => onChoose(target.value as NotificationChoice)}
      />
    </div>
  );
}

interface LanguageProps {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

function MailLanguage({ language, onChoose }: LanguageProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.group}>
      <h2 className={styles.title} id="notifications-language">
        {t('notifications.language')}
      </h2>
      <Radio.Group
        aria-labelledby="notifications-language"
        name="notifications-language"
        optionType="button"
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`frame.language.${value}`) }))}
        onChange={({ target }) => onChoose(target.value as Language)}
      />
    </div>
  );
}

/** Choices of a person; they hold once they are saved. */
export function NotificationForm({ settings }: { readonly settings: NotificationSettings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Chosen>({});
  const saving = useSaveNotificationSettings();
  const choose = (changed: Chosen) => setChosen((before) => ({ ...before, ...changed }));
  const save = () =>
    saving.mutate(toNewSettings(settings, chosen), {
      onSuccess: () => {
        setChosen({});
        void message.success(t('notifications.saved'));
      },
    });
  return (
    <section aria-label={t('notifications.title')}>
      {settings.groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          choice={chosen[group.key] ?? group.choice}
          onChoose={(choice) => choose({ [group.key]: choice })}
        />
      ))}
      <MailLanguage language={chosen.language ?? settings.language} onChoose={(language) => choose({ language })} />
      <p className={styles.quiet}>{t('notifications.morning', { hour: settings.digestHour })}</p>
      {saving.error ? <ProblemNotice error={saving.error} /> : null}
      <Button type="primary" disabled={Object.keys(chosen).length === 0} loading={saving.isPending} onClick={save}>
        {t('notifications.save')}
      </Button>
    </section>
  );
}
