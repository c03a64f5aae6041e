import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import kkKZ from 'antd/locale/kk_KZ';
import ruRU from 'antd/locale/ru_RU';
import dayjs from 'dayjs';
import 'dayjs/locale/kk';
import 'dayjs/locale/ru';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ColourModeContext, useColourModeState } from './colour-mode.ts';
import { useLessMotion } from './less-motion.ts';
import { styleProperties, themeConfig, type ColourMode } from './theme.ts';

const LOCALES = { kk: kkKZ, ru: ruRU, en: enUS } as const;

function useStyleProperties(mode: ColourMode) {
  useEffect(() => {
    const { style } = document.documentElement;
    Object.entries(styleProperties(mode)).forEach(([name, value]) => style.setProperty(name, value));
    style.colorScheme = mode;
  }, [mode]);
}

function useCalendarLanguage(language: Language) {
  useMemo(() => dayjs.locale(language), [language]);
}

/** Theme and locale of every component below. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const state = useColourModeState();
  const lessMotion = useLessMotion();
  const config = useMemo(() => themeConfig({ mode: state.mode, hasMotion: !lessMotion }), [state.mode, lessMotion]);
  useStyleProperties(state.mode);
  useCalendarLanguage(language);
  return (
    <ColourModeContext value={state}>
      <ConfigProvider theme={config} locale={LOCALES[language]} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 3 }}>{children}</App>
      </ConfigProvider>
    </ColourModeContext>
  );
}
