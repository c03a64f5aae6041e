import type { CaseView } from '../../api/models.ts';
import { ForecastNote } from '../../components/route/forecast-note.tsx';
import { RouteLine } from '../../components/route/route-line.tsx';
import { useForecast } from '../../data/case-records.ts';

/** The way of a case, and when it will come to its end. */
export function CaseRoute({ paper }: { readonly paper: CaseView }) {
  const isOpen = !paper.asOf && (paper.status === 'in-progress' || paper.status === 'rework');
  const isForeseen = isOpen && !paper.waiting?.missed;
  const { data: forecast } = useForecast(paper.id, isForeseen);
  return (
    <>
      {isForeseen && forecast && <ForecastNote forecast={forecast} />}
      <RouteLine paper={paper} />
    </>
  );
}
