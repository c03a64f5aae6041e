import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StudentOutcome, StudentOutcomeName } from '../../../api/models.ts';
import styles from '../../../components/list/act-bar.module.css';
import type { useChoice } from '../../../components/use-choice.ts';
import { OUTCOMES } from './outcome-names.ts';
import type { Decide } from './use-decisions.ts';

/** The most the server takes in one request. */
const MOST_AT_ONCE = 500;

interface Props {
  readonly shown: readonly StudentOutcome[];
  readonly choice: ReturnType<typeof useChoice>;
  readonly isPending: boolean;
  readonly decide: Decide;
}

/** Decides for the chosen students together: for those undecided as the rules propose, or one outcome open to all of them. */
export function DecisionBar({ shown, choice, isPending, decide }: Props) {
  const { t } = useTranslation();
  const chosen = shown.filter(({ student }) => choice.chosenIds.has(student.id)).slice(0, MOST_AT_ONCE);
  const open = OUTCOMES.filter((outcome) => chosen.every((each) => each.open.includes(outcome)));
  const decideEach = (students: readonly StudentOutcome[], outcomeOf: (each: StudentOutcome) => StudentOutcomeName) =>
    decide(
      students.map((each) => ({ studentId: each.student.id, outcome: outcomeOf(each) })),
      choice.clear,
    );
  // a decision made one by one is not taken back by a proposal
  const undecided = chosen.filter(({ decided }) => decided === undefined);
  return (
    <div className={styles.bar} role="region" aria-label={t('outcomes.column.decided')}>
      <Button onClick={() => choice.chooseAll(shown.slice(0, MOST_AT_ONCE).map(({ student }) => student.id))}>
        {t('outcomes.chooseAll')}
      </Button>
      <span>{t('outcomes.chosen', { count: chosen.length })}</span>
      {chosen.length > 0 && (
        <>
          <Button
            type="primary"
            loading={isPending}
            disabled={undecided.length === 0}
            onClick={() => decideEach(undecided, ({ proposed }) => proposed)}
          >
            {t('outcomes.accept', { count: undecided.length })}
          </Button>
          <Select<StudentOutcomeName | null>
            aria-label={t('outcomes.other')}
            placeholder={t('outcomes.other')}
            value={null}
            disabled={isPending}
            popupMatchSelectWidth={false}
            options={open.map((value) => ({ value, label: t(`outcomes.outcome.${value}`) }))}
            onChange={(outcome) => outcome && decideEach(chosen, () => outcome)}
          />
          <Button type="text" onClick={choice.clear}>
            {t('outcomes.clear')}
          </Button>
        </>
      )}
    </div>
  );
}
