import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';

type Phase = CampaignView['phase'];

/** The way of a campaign in which nothing has to be chosen anew. */
const COURSE = [
  'planning',
  'dates-order',
  'announcement',
  'candidates',
  'applications',
  'visas',
  'payment',
  'groups',
  'opening-order',
  'teaching',
  'results',
  'outcome-orders',
  'report',
  'closed',
] as const satisfies readonly Phase[];

function useDayOf({ plan }: CampaignView): (phase: Phase) => string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const days: Partial<Record<Phase, string>> = {
    announcement: format.day(plan.announceOn),
    candidates: t('campaigns.until', { day: format.day(plan.applicationsFrom) }),
    applications: t('campaigns.until', { day: format.day(plan.applicationsUntil) }),
    visas: t('campaigns.until', { day: format.day(plan.visasUntil) }),
    teaching: `${format.day(plan.startsOn)} – ${format.day(plan.endsOn)}`,
    results: t('campaigns.until', { day: format.day(plan.sheetsUntil) }),
  };
  return (phase) => days[phase];
}

/** The stages of a campaign with their days, and which it is at. */
export function CampaignCourse({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const dayOf = useDayOf(campaign);
  const { phase } = campaign;
  if (phase === 'cancelling' || phase === 'cancelled') return <p>{t(`campaigns.phase.${phase}`)}</p>;
  const shown: readonly Phase[] =
    phase === 'second-choice' ? [...COURSE.slice(0, 8), phase, ...COURSE.slice(8)] : COURSE;
  return (
    <nav aria-label={t('campaigns.course')}>
      <Steps
        orientation="vertical"
        size="small"
        current={shown.indexOf(phase)}
        items={shown.map((each) => ({ title: t(`campaigns.phase.${each}`), content: dayOf(each) }))}
      />
    </nav>
  );
}
