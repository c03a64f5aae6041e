import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseOffer, CourseOffers } from '../../api/models.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useApply } from '../../data/applications.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './offered-courses.module.css';

interface ChoiceProps {
  readonly offer: CourseOffer;
  readonly isChosen: boolean;
  readonly mayApply: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ offer, isChosen, mayApply, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { course, faults, amount, reason } = offer;
  const facts = { credits: course.credits, amount: count(amount), reason: t(`applications.reason.${reason}`) };
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isChosen}
        disabled={!mayApply || faults.length > 0}
        onChange={({ target }) => onChange(target.checked)}
      >
        <strong>{course.title}</strong>
        <div className={styles.quiet}>{t('applications.offer', facts)}</div>
      </Checkbox>
      {faults.map(({ code, message }) => (
        <div key={code} className={styles.fault}>
          {message}
        </div>
      ))}
    </li>
  );
}

interface Props {
  readonly offered: CourseOffers;
  /** absent: one applies for oneself */
  readonly student?: string | undefined;
}

/** Courses to be chosen, with what the choice costs. */
export function CourseChoice({ offered, student }: Props) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const apply = useApply(offered.campaign.id, student);
  const mayApply = offered.allowedActions.includes('apply');
  const chosen = offered.offers.filter(({ course }) => codes.includes(course.code));
  const choose = (code: string, isChosen: boolean) =>
    setCodes((known) => (isChosen ? [...known, code] : known.filter((other) => other !== code)));
  return (
    <>
      <h3 className={styles.heading}>{student === undefined ? t('applications.offers') : t('advising.offers')}</h3>
      <ul className={styles.list}>
        {offered.offers.map((offer) => (
          <Choice
            key={offer.course.code}
            offer={offer}
            isChosen={codes.includes(offer.course.code)}
            mayApply={mayApply}
            onChange={(isChosen) => choose(offer.course.code, isChosen)}
          />
        ))}
      </ul>
      {apply.error && <ProblemNotice error={apply.error} />}
      {mayApply && (
        <ApplyBar
          chosen={chosen}
          isPending={apply.isPending}
          onApply={() => apply.mutate(chosen, { onSuccess: () => setCodes([]) })}
        />
      )}
    </>
  );
}

interface BarProps {
  readonly chosen: readonly CourseOffer[];
  readonly isPending: boolean;
  readonly onApply: () => void;
}

function ApplyBar({ chosen, isPending, onApply }: BarProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const credits = chosen.reduce((sum, { course }) => sum + course.credits, 0);
  const amount = chosen.reduce((sum, offer) => sum + offer.amount, 0);
  const words =
    chosen.length > 0 ? t('applications.chosen', { credits, amount: count(amount) }) : t('applications.choose');
  return (
    <div className={styles.bar}>
      <span>{words}</span>
      <Button type="primary" disabled={chosen.length === 0} loading={isPending} onClick={onApply}>
        {t('applications.apply')}
      </Button>
    </div>
  );
}
