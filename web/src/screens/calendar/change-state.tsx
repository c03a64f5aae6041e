import { useTranslation } from 'react-i18next';
import type { CalendarChange } from '../../api/models.ts';
import { Mark, type MarkTone } from '../../components/mark.tsx';

const TONES: Readonly<Record<CalendarChange['status'], MarkTone>> = {
  waiting: 'accent',
  applying: 'soon',
  applied: 'done',
};

/** How far the deadlines have followed a change. */
export function ChangeState({ change: { status } }: { readonly change: CalendarChange }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[status]}>{t(`calendar.status.${status}`)}</Mark>;
}
