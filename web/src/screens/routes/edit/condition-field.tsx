import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteCondition, RouteView } from '../../../api/models.ts';
import { fromTable, toTable, type ConditionRow, type Test } from '../condition-rows.ts';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { Rows } from './rows.tsx';

type Fact = RouteView['facts'][number];

const TESTS_OF: Readonly<Record<Fact['type'], readonly [Test, ...Test[]]>> = {
  boolean: ['is'],
  number: ['at-least', 'below', 'is', 'is-not'],
  text: ['is', 'is-not'],
  date: ['is', 'is-not'],
  list: ['contains', 'lacks'],
};
const LONGEST_VALUE = 200;

function startOf({ key, type }: Fact): ConditionRow {
  const value = type === 'boolean' ? true : type === 'number' ? 1 : '';
  return { fact: key, test: TESTS_OF[type][0], value };
}

interface RowProps {
  readonly fact: Fact;
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow) => void;
}

function Value({ fact, row, onChange }: RowProps) {
  const { t } = useTranslation();
  const label = t('routes.edit.value');
  if (fact.type === 'boolean') {
    const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(`routes.${value}`) }));
    const shown = (row.value === true) === (row.test === 'is') ? 'yes' : 'no';
    return (
      <Choice
        label={label}
        value={shown}
        options={options}
        onChange={(chosen) => onChange({ ...row, test: 'is', value: chosen === 'yes' })}
      />
    );
  }
  if (fact.type === 'number')
    return (
      <InputNumber
        className={styles.count ?? ''}
        aria-label={label}
        value={Number(row.value)}
        onChange={(typed) => onChange({ ...row, value: typed ?? 0 })}
      />
    );
  return (
    <Input
      className={styles.words ?? ''}
      aria-label={label}
      value={String(row.value)}
      maxLength={LONGEST_VALUE}
      onChange={({ target }) => onChange({ ...row, value: target.value })}
    />
  );
}

function Comparison({ fact, row, onChange }: RowProps) {
  const { t } = useTranslation();
  const tests = TESTS_OF[fact.type].map((test) => ({ value: test, label: t(`routes.testName.${test}`) }));
  return (
    <>
      {tests.length > 1 && (
        <Choice
          label={t('routes.edit.test')}
          value={row.test}
          options={tests}
          onChange={(test) => onChange({ ...row, test })}
        />
      )}
      <Value fact={fact} row={row} onChange={onChange} />
    </>
  );
}

interface Props {
  readonly facts: readonly Fact[];
  readonly value: RouteCondition | undefined;
  readonly onChange: (value: RouteCondition | undefined) => void;
}

/** For which papers the stage is; without a line, for all. */
export function ConditionField({ facts, value, onChange }: Props) {
  const { t } = useTranslation();
  const [first] = facts;
  if (!first) return <div className={styles.note}>{t('routes.edit.noFacts')}</div>;
  const table = toTable(value);
  const names = facts.map(({ key, title }) => ({ value: key, label: title }));
  const factOf = (key: string) => facts.find((fact) => fact.key === key);
  const joins = (['all', 'any'] as const).map((joined) => ({ value: joined, label: t(`routes.joinedName.${joined}`) }));
  return (
    <>
      {table.rows.length > 1 && (
        <Choice
          label={t('routes.edit.joined')}
          value={table.joined}
          options={joins}
          onChange={(joined) => onChange(fromTable({ ...table, joined }))}
        />
      )}
      <Rows
        rows={table.rows}
        start={startOf(first)}
        addText={t('routes.edit.addCondition')}
        removeText={t('routes.edit.removeCondition')}
        onChange={(rows) => onChange(fromTable({ ...table, rows }))}
      >
        {(row, change) => (
          <>
            <Choice
              label={t('routes.edit.fact')}
              value={row.fact}
              options={names}
              onChange={(key) => change(startOf(factOf(key) ?? first))}
            />
            <Comparison fact={factOf(row.fact) ?? first} row={row} onChange={change} />
          </>
        )}
      </Rows>
    </>
  );
}
