import { Checkbox, Input } from 'antd';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isFaulty, type Entry } from './result-entries.ts';
import styles from './sheets.module.css';

interface Props {
  readonly name: string;
  readonly entry: Entry;
  readonly onChange: (entry: Entry) => void;
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
const DID_NOT_COME = '-';

/** Goes to the field of the next or previous student. */
function walk(event: KeyboardEvent<HTMLInputElement>, step: number): void {
  const fields = [
    ...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []),
  ];
  const next = fields[fields.indexOf(event.currentTarget) + step];
  event.preventDefault();
  next?.focus();
}

function selectAll({ currentTarget }: SyntheticEvent<HTMLInputElement>): void {
  currentTarget.select();
}

/** The percentage of a student, or that they did not come: Enter and arrows walk along, minus says «did not come». */
export function ResultField({ name, entry, onChange }: Props) {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = STEPS[event.key];
    if (step !== undefined) walk(event, step);
    if (event.key !== DID_NOT_COME) return;
    event.preventDefault();
    onChange(entry === null ? '' : null);
  };
  return (
    <span className={styles.entry}>
      <Input
        type="text"
        className={styles.percent ?? ''}
        inputMode="numeric"
        maxLength={3}
        aria-label={t('sheets.percentOf', { name })}
        value={entry ?? ''}
        placeholder={entry === null ? '–' : ''}
        {...(isFaulty(entry) && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target }) => onChange(target.value.trim())}
        onKeyDown={press}
        // what is typed takes the place of what stands there: behind two digits only one would fit
        onFocus={selectAll}
        onClick={selectAll}
      />
      <Checkbox checked={entry === null} onChange={({ target }) => onChange(target.checked ? null : '')}>
        {t('sheets.didNotCome')}
      </Checkbox>
    </span>
  );
}
