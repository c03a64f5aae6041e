import { useTranslation } from 'react-i18next';
import { SavedFile } from '../../components/saved-file.tsx';
import { campaignPaper, type CampaignPaper } from '../../data/campaign-results.ts';
import { PAPER_LANGUAGES } from '../../i18n/language.ts';

const WORDS = {
  announcement: 'announcement',
  'candidates/document': 'candidates',
  'report/document': 'report',
  'report/spreadsheet': 'table',
} as const satisfies Record<CampaignPaper, string>;

interface Props {
  readonly campaignId: string;
  readonly paper: CampaignPaper;
}

/** Links that save a paper of the campaign in Kazakh and in Russian. */
export function CampaignFiles({ campaignId, paper }: Props) {
  const { t } = useTranslation();
  const format = paper === 'report/spreadsheet' ? 'xlsx' : 'docx';
  const name = t(`report.paper.${WORDS[paper]}`);
  return PAPER_LANGUAGES.map((each) => {
    const words = t(`report.file.${format}`, { paper: name, language: t(`paper.language.${each}`) });
    return <SavedFile key={each} href={campaignPaper(campaignId, paper, each)} words={words} label={words} />;
  });
}
