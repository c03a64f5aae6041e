import { Alert, Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CaseView } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useHistory } from '../../data/case-records.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { momentAddress } from './moment-address.ts';
import styles from './past-notice.module.css';

const SHOWN = 'DD.MM.YYYY HH:mm:ss';

interface Past {
  readonly id: string;
  readonly asOf: string;
  readonly createdAt: string;
}

/** Any moment between the first entry and now. */
function MomentChoice({ id, asOf, createdAt }: Past) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isOutside = (day: Dayjs) => day.isBefore(dayjs(createdAt), 'day') || day.isAfter(dayjs(), 'day');
  return (
    <DatePicker
      aria-label={t('case.past.choose')}
      showTime
      allowClear={false}
      format={SHOWN}
      value={dayjs(asOf)}
      disabledDate={isOutside}
      onChange={(chosen: Dayjs | null) => chosen && void navigate(momentAddress(id, chosen.toISOString()))}
    />
  );
}

/** To the state before and after a change. */
function Steps({ id, asOf }: Past) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data = [] } = useHistory(id);
  const moments = data.map(({ at }) => at);
  const shown = moments.findLast((at) => at <= asOf);
  const step = (words: string, to: string | undefined) => (
    <Button disabled={to === undefined} onClick={() => to !== undefined && void navigate(momentAddress(id, to))}>
      {words}
    </Button>
  );
  return (
    <>
      {step(t('case.past.earlier'), shown && moments.findLast((at) => at < shown))}
      {step(
        t('case.past.later'),
        moments.find((at) => at > asOf),
      )}
    </>
  );
}

/** Says which moment is shown, and leads to others and back to now. */
export function PastNotice({ paper: { id, asOf, createdAt } }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  if (asOf === undefined) return null;
  const past = { id, asOf, createdAt };
  return (
    <div className={styles.zone}>
      <Alert
        type="warning"
        banner
        showIcon
        role="status"
        title={t('case.past.title', { moment: moment(asOf) })}
        description={
          <>
            <p className={styles.text}>{t('case.past.text')}</p>
            <div className={styles.ways}>
              <Steps {...past} />
              <MomentChoice {...past} />
              <Link to={`/cases/${id}`}>{t('case.past.now')}</Link>
            </div>
          </>
        }
      />
    </div>
  );
}

/** The moment asked for cannot be shown; the paper as it stands now can. */
export function NoSuchMoment({ id, error }: { readonly id: string; readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNotice error={error} />
      <p className={styles.zone}>
        <Link to={`/cases/${id}`}>{t('case.past.now')}</Link>
      </p>
    </>
  );
}
