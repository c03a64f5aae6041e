import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Segmented, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../../i18n/index.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useColourMode } from '../colour-mode.ts';
import styles from './preferences.module.css';

/** Switches the language where the person stands; what the server worded is read again. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const choose = async (chosen: Language) => {
    await switchLanguage(chosen);
    await queryClient.invalidateQueries();
  };
  const options = LANGUAGES.map((value) => ({ value, label: t(`frame.language.${value}`) }));
  return (
    <Segmented<Language>
      aria-label={t('frame.language.label')}
      size="small"
      value={language}
      options={options}
      onChange={(chosen) => void choose(chosen)}
    />
  );
}

function ColourSwitch() {
  const { t } = useTranslation();
  const { mode, toggle } = useColourMode();
  const title = mode === 'light' ? t('frame.colours.toDark') : t('frame.colours.toLight');
  return (
    <Tooltip title={title}>
      <Button
        type="text"
        size="small"
        aria-label={title}
        icon={mode === 'light' ? <MoonOutlined /> : <SunOutlined />}
        onClick={toggle}
      />
    </Tooltip>
  );
}

/** Language and colours of the interface. */
export function Preferences() {
  return (
    <div className={styles.row}>
      <LanguageSwitch />
      <ColourSwitch />
    </div>
  );
}
