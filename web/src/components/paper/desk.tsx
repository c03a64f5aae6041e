import { Segmented, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperOfCase } from '../../data/case-records.ts';
import { PAPER_LANGUAGES, type PaperLanguage } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './desk.module.css';
import { Paper } from './paper.tsx';

type Shown = PaperLanguage | 'both';

interface Props {
  readonly caseId: string;
  readonly version: number;
  readonly title: string;
  /** papers of the case as a whole; extracts for single students are not laid on the desk */
  readonly papers: readonly PaperOfCase[];
  readonly bothAtFirst?: boolean;
  /** the papers as they would have been then; absent: now */
  readonly at?: string | undefined;
  readonly children?: ReactNode;
}

function useShown(bothAtFirst: boolean) {
  const language = useLanguage();
  return useState<Shown>(bothAtFirst ? 'both' : language === 'ru' ? 'ru' : 'kk');
}

function LanguageChoice({ shown, onChoose }: { readonly shown: Shown; readonly onChoose: (shown: Shown) => void }) {
  const { t } = useTranslation();
  const options = (['kk', 'ru', 'both'] as const).map((value) => ({ value, label: t(`paper.show.${value}`) }));
  return (
    <Segmented<Shown>
      aria-label={t('paper.show.label')}
      value={shown}
      options={options}
      onChange={onChoose}
      className={styles.languages ?? ''}
    />
  );
}

interface ChoiceProps {
  readonly papers: readonly PaperOfCase[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

function PaperChoice({ papers, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  if (papers.length < 2) return null;
  const options = papers.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <Select
      aria-label={t('paper.choose')}
      className={styles.papers ?? ''}
      value={chosen ?? null}
      options={options}
      onChange={onChoose}
    />
  );
}

/** The grey desk with the paper on it, in Kazakh, in Russian or in both side by side. */
export function Desk({ caseId, version, title, papers, bothAtFirst = false, at, children }: Props) {
  const [shown, setShown] = useShown(bothAtFirst);
  const [chosen, setChosen] = useState<string>();
  const paper = papers.find(({ key }) => key === chosen) ?? papers[0];
  const available = PAPER_LANGUAGES.filter((language) => paper?.languages.includes(language) ?? true);
  const languages = shown === 'both' || !available.includes(shown) ? available : [shown];
  return (
    <section className={styles.desk} aria-label={title}>
      <div className={styles.bar}>
        {available.length > 1 && <LanguageChoice shown={shown} onChoose={setShown} />}
        <PaperChoice papers={papers} chosen={paper?.key} onChoose={setChosen} />
        {children}
      </div>
      <div className={styles.sheets}>
        {languages.map((language) => (
          <Paper
            key={language}
            caseId={caseId}
            version={version}
            language={language}
            document={paper?.key}
            at={at}
            title={paper?.title ?? title}
          />
        ))}
      </div>
    </section>
  );
}
