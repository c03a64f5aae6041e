import { useTranslation } from 'react-i18next';
import type { GradeSheet } from '../../../api/models.ts';
import { Mark, type MarkTone } from '../../../components/mark.tsx';

/** States of a sheet as people speak of them. */
export const SHEET_STATES = ['issued', 'late', 'collected', 'void'] as const;
type SheetState = (typeof SHEET_STATES)[number];

const TONES: Readonly<Record<SheetState, MarkTone>> = {
  issued: 'accent',
  late: 'late',
  collected: 'done',
  void: 'quiet',
};

export function sheetState({ status, isLate }: GradeSheet): SheetState {
  return isLate ? 'late' : status;
}

export function SheetStateMark({ sheet }: { readonly sheet: GradeSheet }) {
  const { t } = useTranslation();
  const state = sheetState(sheet);
  return <Mark tone={TONES[state]}>{t(`sheets.state.${state}`)}</Mark>;
}
