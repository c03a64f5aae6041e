import { useTranslation } from 'react-i18next';
import type { CampaignReport } from '../../../api/models.ts';
import type { FigureChartProps } from './figure-chart.tsx';

/** Figures of the report as charts; what has no figures yet is left empty. */
export function useReportCharts(report: CampaignReport): readonly FigureChartProps[] {
  const { t } = useTranslation();
  const chart = (name: string, series: readonly string[], rows: FigureChartProps['rows']): FigureChartProps => ({
    title: t(`report.chart.${name}`),
    nameTitle: t(`report.name.${name}`),
    series: series.map((each) => t(`report.series.${each}`)),
    rows,
  });
  const rowsOf = (
    counts: Readonly<Record<string, number>>,
    wordOf: (key: string) => string,
  ): FigureChartProps['rows'] => Object.entries(counts).map(([key, value]) => ({ name: wordOf(key), values: [value] }));
  return [
    chart(
      'applications',
      ['applications'],
      rowsOf(report.applications, (key) => t(`applications.status.${key}`)),
    ),
    chart(
      'reasons',
      ['applications'],
      rowsOf(report.reasons, (key) => t(`study.reason.${key}`)),
    ),
    chart(
      'groups',
      ['groups'],
      rowsOf(report.groups, (key) => t(`report.group.${key}`)),
    ),
    chart(
      'courses',
      ['students', 'passed'],
      report.courses.map(({ code, title, students, passed }) => ({
        name: `${title} (${code})`,
        values: [students, passed],
      })),
    ),
    chart(
      'letters',
      ['grades'],
      report.letters.map(({ letter, count }) => ({ name: letter, values: [count] })),
    ),
    chart(
      'outcomes',
      ['students'],
      rowsOf(report.outcomes, (key) => t(`outcomes.outcome.${key}`)),
    ),
  ];
}
