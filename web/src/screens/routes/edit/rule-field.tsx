import { useTranslation } from 'react-i18next';
import type { StageRule } from '../../../api/models.ts';
import { Choice } from './choice.tsx';
import { Count } from './count.tsx';
import styles from './editor.module.css';

type Vote = Extract<StageRule, { type: 'fraction' }>;
type Share = Vote['share'];

const STARTS: Readonly<Record<StageRule['type'], StageRule>> = {
  all: { type: 'all' },
  any: { type: 'any' },
  'at-least': { type: 'at-least', count: 2 },
  fraction: { type: 'fraction', share: { numerator: 2, denominator: 3 }, of: 'listed' },
};

interface Props<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function ShareField({ label, value, onChange }: Props<Share> & { readonly label: string }) {
  return (
    <span className={styles.share}>
      <Count label={label} value={value.numerator} onChange={(numerator) => onChange({ ...value, numerator })} />
      <span aria-hidden="true">/</span>
      <Count label={label} value={value.denominator} onChange={(denominator) => onChange({ ...value, denominator })} />
    </span>
  );
}

function VoteFields({ value, onChange }: Props<Vote>) {
  const { t } = useTranslation();
  const bases = (['listed', 'present'] as const).map((of) => ({ value: of, label: t(`routes.voteOf.${of}`) }));
  return (
    <>
      <ShareField
        label={t('routes.edit.share')}
        value={value.share}
        onChange={(share) => onChange({ ...value, share })}
      />
      <Choice
        label={t('routes.edit.voteOf')}
        value={value.of}
        options={bases}
        onChange={(of) => onChange({ ...value, of })}
      />
    </>
  );
}

/** How many must agree for the stage to end. */
export function RuleField({ value, onChange }: Props<StageRule>) {
  const { t } = useTranslation();
  const types = (Object.keys(STARTS) as StageRule['type'][]).map((type) => ({
    value: type,
    label: t(`routes.rule.${type}`),
  }));
  return (
    <div className={styles.line}>
      <Choice
        label={t('routes.edit.rule')}
        value={value.type}
        options={types}
        onChange={(type) => onChange(STARTS[type])}
      />
      {value.type === 'at-least' && (
        <Count label={t('routes.edit.count')} value={value.count} onChange={(count) => onChange({ ...value, count })} />
      )}
      {value.type === 'fraction' && <VoteFields value={value} onChange={onChange} />}
    </div>
  );
}
