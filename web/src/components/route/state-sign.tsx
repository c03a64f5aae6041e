import {
  CheckCircleFilled,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  RightCircleFilled,
} from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CaseStage, CaseStep } from '../../api/models.ts';
import styles from './state-sign.module.css';

type State = CaseStage['status'] | CaseStep['status'];

const SIGNS = {
  done: CheckCircleFilled,
  active: RightCircleFilled,
  open: RightCircleFilled,
  waiting: ClockCircleOutlined,
  blocked: ExclamationCircleFilled,
  skipped: MinusCircleOutlined,
} as const;

/** Past, present or future of a step, by shape and colour, with a word for those who hear the page. */
export function StateSign({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  const Sign = SIGNS[state];
  return <Sign className={styles[state] ?? ''} role="img" aria-label={t(`route.state.${state}`)} />;
}
