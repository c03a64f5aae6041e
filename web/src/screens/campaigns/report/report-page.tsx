import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CampaignReport } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useCampaignReport } from '../../../data/campaign-results.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { CampaignFiles } from '../campaign-files.tsx';
import campaignStyles from '../campaigns.module.css';
import { FigureChart } from './figure-chart.tsx';
import styles from './report.module.css';
import { useReportCharts } from './use-report-charts.ts';

interface Props {
  readonly report: CampaignReport;
}

function ReportFigures({ report }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const figures = {
    candidates: count(report.candidates),
    paid: t('campaigns.tenge', { sum: count(report.paid) }),
    owed: count(report.owed),
    cleared: count(report.cleared),
    raised: count(report.raised),
  };
  return (
    <dl className={campaignStyles.figures}>
      {Object.entries(figures).map(([name, value]) => (
        <div key={name}>
          <dt>{t(`report.figure.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ReportFiles({ report, campaignId }: Props & { readonly campaignId: string }) {
  const { t } = useTranslation();
  if (!report.isPrinted) return <p className={campaignStyles.quiet}>{t('report.notPrinted')}</p>;
  return (
    <p className={styles.files}>
      <CampaignFiles campaignId={campaignId} paper="report/document" />
      <CampaignFiles campaignId={campaignId} paper="report/spreadsheet" />
    </p>
  );
}

function ReportBody({ report, campaignId }: Props & { readonly campaignId: string }) {
  const charts = useReportCharts(report);
  return (
    <div className={styles.body}>
      <ReportFigures report={report} />
      <ReportFiles report={report} campaignId={campaignId} />
      {charts.map((chart) => (
        <FigureChart key={chart.title} {...chart} />
      ))}
    </div>
  );
}

/** What a summer semester came to, in figures, and the report as a document. */
export function CampaignReportPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: report, error, refetch } = useCampaignReport(id);
  return (
    <>
      <PageHead title={t('report.title')} note={t('report.note')}>
        <Link to={`/campaigns/${id}`}>{t('report.toCampaign')}</Link>
      </PageHead>
      {error && !report && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!report && !error && <ListSkeleton rows={8} />}
      {report && <ReportBody report={report} campaignId={id} />}
    </>
  );
}
