import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './due-label.module.css';

/** From so many working days on nothing is urgent. */
const CALM_DAYS = 2;

interface Props {
  readonly dueAt: string;
  /** 0 is today; negative when overdue */
  readonly workingDays: number;
  readonly overdue: boolean;
}

function useWords(workingDays: number, overdue: boolean): string {
  const { t } = useTranslation();
  if (overdue && workingDays >= 0) return t('due.overdueToday');
  if (overdue) return t('due.overdue', { count: -workingDays });
  return workingDays === 0 ? t('due.today') : t('due.inDays', { count: workingDays });
}

function urgency(workingDays: number, overdue: boolean): 'late' | 'soon' | 'calm' {
  if (overdue) return 'late';
  return workingDays < CALM_DAYS ? 'soon' : 'calm';
}

/** Till when an answer is awaited: in words, and in colour beside them. */
export function DueLabel({ dueAt, workingDays, overdue }: Props) {
  const { instant } = useFormat();
  const level = urgency(workingDays, overdue);
  const words = useWords(workingDays, overdue);
  return (
    <Tooltip title={instant(dueAt)}>
      <span className={styles[level]}>
        {level === 'late' ? <ExclamationCircleOutlined /> : <ClockCircleOutlined />} {words}
      </span>
    </Tooltip>
  );
}
