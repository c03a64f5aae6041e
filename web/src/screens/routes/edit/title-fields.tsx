import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteStage } from '../../../api/models.ts';
import { LANGUAGES } from '../../../i18n/language.ts';
import styles from './editor.module.css';

const LONGEST_TITLE = 300;

interface Props {
  readonly value: RouteStage['title'];
  readonly onChange: (value: RouteStage['title']) => void;
}

/** What a stage is called, in the three languages. */
export function TitleFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {LANGUAGES.map((language) => (
        <Input
          key={language}
          className={styles.title ?? ''}
          aria-label={t(`routes.edit.title.${language}`)}
          prefix={<span className={styles.prefix}>{t(`frame.language.${language}`)}</span>}
          status={value[language].trim() === '' ? 'error' : ''}
          maxLength={LONGEST_TITLE}
          value={value[language]}
          onChange={({ target }) => onChange({ ...value, [language]: target.value })}
        />
      ))}
    </>
  );
}
