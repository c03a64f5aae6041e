import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RecordName } from '../api/models.ts';
import { recordFile } from '../data/records.ts';
import { PAPER_LANGUAGES } from '../i18n/language.ts';

interface Props {
  readonly caseId: string;
  readonly record: RecordName;
}

/** Links that save a record as a DOCX in Kazakh and in Russian. */
export function RecordFiles({ caseId, record }: Props) {
  const { t } = useTranslation();
  return PAPER_LANGUAGES.map((language) => (
    <a
      key={language}
      href={recordFile(caseId, record, language)}
      download
      aria-label={t('records.download', {
        title: t(`records.title.${record}`),
        language: t(`paper.language.${language}`),
      })}
    >
      <DownloadOutlined aria-hidden /> {t('records.docx', { language: t(`paper.language.${language}`) })}
    </a>
  ));
}
