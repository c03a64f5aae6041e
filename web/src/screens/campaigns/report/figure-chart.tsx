import { useTranslation } from 'react-i18next';
import { Bar, BarChart, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import campaignStyles from '../campaigns.module.css';
import styles from './report.module.css';

interface FigureRow {
  readonly name: string;
  /** one for each series */
  readonly values: readonly number[];
}

export interface FigureChartProps {
  readonly title: string;
  /** what the rows are called by */
  readonly nameTitle: string;
  readonly series: readonly string[];
  readonly rows: readonly FigureRow[];
}

const BAR_PX = 18;
const ROW_GAP_PX = 14;
const AXES_PX = 64;
const NAME_PX = 180;
const FILLS = ['var(--accent)', 'var(--soon)'] as const;
const TICK = { fill: 'var(--quiet)' } as const;

/** Drawn for the eye alone: the table beside it says the same in words. */
function Bars({ series, rows }: Pick<FigureChartProps, 'series' | 'rows'>) {
  const height = AXES_PX + rows.length * (series.length * BAR_PX + ROW_GAP_PX);
  return (
    <div aria-hidden className={styles.chart}>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart layout="vertical" data={[...rows]} accessibilityLayer={false}>
          <XAxis type="number" allowDecimals={false} tick={TICK} stroke="var(--line)" />
          <YAxis type="category" dataKey="name" width={NAME_PX} interval={0} tick={TICK} stroke="var(--line)" />
          {series.length > 1 && <Legend />}
          {series.map((name, index) => (
            <Bar
              key={name}
              name={name}
              dataKey={({ values }: FigureRow) => values[index]}
              barSize={BAR_PX}
              fill={FILLS[index % FILLS.length]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Figures as bars, with the same figures as a table beside them. */
export function FigureChart({ title, nameTitle, series, rows }: FigureChartProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const columns: readonly Column<FigureRow>[] = [
    { key: 'name', title: nameTitle, cell: ({ name }) => name, grow: true },
    ...series.map((each, index) => ({
      key: each,
      title: each,
      cell: ({ values }: FigureRow) => count(values[index] ?? 0),
    })),
  ];
  const isEmpty = rows.every(({ values }) => values.every((value) => value === 0));
  return (
    <section>
      <h2 className={campaignStyles.heading}>{title}</h2>
      {isEmpty ? (
        <p className={campaignStyles.quiet}>{t('report.empty')}</p>
      ) : (
        <div className={styles.pair}>
          <Bars series={series} rows={rows} />
          <DataTable label={title} columns={columns} rows={rows} rowKey={({ name }) => name} />
        </div>
      )}
    </section>
  );
}
