import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { GradeSheetDetails } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useSheet } from '../../../data/grade-sheets.ts';
import { useTerms } from '../../../data/use-terms.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SheetPaper } from './sheet-paper.tsx';
import { SheetResults } from './sheet-results.tsx';
import { SheetStateMark } from './sheet-state.tsx';

function Note({ sheet }: { readonly sheet: GradeSheetDetails }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const { until } = useTerms();
  const words = [sheet.course.title, sheet.groupName, sheet.teacher].filter(Boolean).join(' · ');
  const day = sheet.collectedAt
    ? t('sheets.collectedAt', { day: instant(sheet.collectedAt) })
    : t('sheets.due', { day: until(sheet.dueAt) });
  return (
    <>
      {words} · {day} · <SheetStateMark sheet={sheet} />
    </>
  );
}

/** A grade sheet: results are entered from the paper, and the complete sheet is taken in. */
export function SheetPage() {
  const { t } = useTranslation();
  const { id: campaign = '', sheet: named = '' } = useParams();
  const { data: sheet, error, refetch } = useSheet({ campaign, sheet: named });
  if (!sheet) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={8} />;
  return (
    <>
      <PageHead title={t('sheets.sheet', { number: sheet.number })} note={<Note sheet={sheet} />}>
        <SheetPaper campaign={campaign} sheet={sheet} />
        {sheet.allowedActions.includes('enter') && (
          <Link to={`/campaigns/${campaign}/results-file?sheet=${sheet.id}`}>{t('sheets.file.link')}</Link>
        )}
        <Link to={`/campaigns/${campaign}/sheets`}>{t('sheets.toSheets')}</Link>
      </PageHead>
      <SheetResults key={sheet.id} campaign={campaign} sheet={sheet} />
    </>
  );
}
