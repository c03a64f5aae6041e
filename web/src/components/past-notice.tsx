import { Alert, Button, DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CaseView } from '../api/models.ts';
import { useHistory } from '../data/case-records.ts';
import { useFormat } from '../i18n/use-format.ts';
import { momentAddress } from '../data/moment-address.ts';
import styles from './past-notice.module.css';
import { ProblemNotice } from './problem-notice.tsx';

const SHOWN = 'DD.MM.YYYY HH:mm:ss';

interface Past {
  readonly id: string;
  /** address of the page shown, without the moment */
  readonly page: string;
  readonly asOf: string;
  readonly createdAt: string;
}

/** Any moment between the first entry and now. */
function MomentChoice({ page, asOf, createdAt }: Past) {
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
      onChange={(chosen: Dayjs | null) => chosen && void navigate(momentAddress(page, chosen.toISOString()))}
    />
  );
}

/** To the state before and after a change. */
function Steps({ id, page, asOf }: Past) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data = [] } = useHistory(id);
  const moments = data.map(({ at }) => at);
  const shown = moments.findLast((at) => at <= asOf);
  const step = (words: string, to: string | undefined) => (
    <Button disabled={to === undefined} onClick={() => to !== undefined && void navigate(momentAddress(page, to))}>
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

interface NoticeProps {
  /** as it stood */
  readonly paper: CaseView;
  readonly page: string;
  readonly title: (moment: string) => string;
  readonly text: string;
}

/** Says which moment a page of a case shows, and leads to others and back to now. */
export function PastNotice({ paper: { id, asOf, createdAt }, page, title, text }: NoticeProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  if (asOf === undefined) return null;
  const past = { id, page, asOf, createdAt };
  return (
    <div className={styles.zone}>
      <Alert
        type="warning"
        banner
        showIcon
        role="status"
        title={title(moment(asOf))}
        description={
          <>
            <p className={styles.text}>{text}</p>
            <div className={styles.ways}>
              <Steps {...past} />
              <MomentChoice {...past} />
              <Link to={page}>{t('case.past.now')}</Link>
            </div>
          </>
        }
      />
    </div>
  );
}

/** The moment asked for cannot be shown; the page as it stands now can. */
export function NoSuchMoment({ page, error }: { readonly page: string; readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <>
      <ProblemNotice error={error} />
      <p className={styles.zone}>
        <Link to={page}>{t('case.past.now')}</Link>
      </p>
    </>
  );
}
