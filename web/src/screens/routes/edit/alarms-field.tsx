import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteStage, RouteView } from '../../../api/models.ts';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { Rows } from './rows.tsx';
import { TermField } from './term-field.tsx';
import { withField } from './with-field.ts';

type Reminder = NonNullable<RouteStage['reminders']>[number];
type Escalation = NonNullable<RouteStage['escalation']>;

const FIRST: Reminder = { amount: 1, unit: 'working-days', when: 'before' };
const ESCALATION: Escalation = { after: { amount: 2, unit: 'working-days' }, to: 'registrar-head' };

/** A stage, or whatever else people are asked in by a deadline. */
type Asked = Pick<RouteStage, 'reminders' | 'escalation'>;

interface Props<Thing extends Asked> {
  readonly route: RouteView;
  readonly asked: Thing;
  readonly onChange: (asked: Thing) => void;
}

/** Who is reminded of the deadline, when. */
export function RemindersField<Thing extends Asked>({ asked, onChange }: Omit<Props<Thing>, 'route'>) {
  const { t } = useTranslation();
  const times = (['before', 'after'] as const).map((when) => ({ value: when, label: t(`routes.when.${when}`) }));
  return (
    <Rows
      rows={asked.reminders ?? []}
      start={FIRST}
      addText={t('routes.edit.addReminder')}
      removeText={t('routes.edit.removeReminder')}
      onChange={(rows) => onChange(withField(asked, 'reminders', rows.length > 0 ? rows : undefined))}
    >
      {(row, change) => (
        <>
          <TermField label={t('routes.edit.reminder')} value={row} onChange={(term) => change({ ...row, ...term })} />
          <Choice
            label={t('routes.edit.when')}
            value={row.when}
            options={times}
            onChange={(when) => change({ ...row, when })}
          />
        </>
      )}
    </Rows>
  );
}

/** Who is told when nobody answers. */
export function EscalationField<Thing extends Asked>({ route, asked, onChange }: Props<Thing>) {
  const { t } = useTranslation();
  const { escalation } = asked;
  const set = (value: Escalation | undefined) => onChange(withField(asked, 'escalation', value));
  const roles = route.roles.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <>
      <Checkbox
        checked={escalation !== undefined}
        onChange={({ target }) => set(target.checked ? ESCALATION : undefined)}
      >
        {t('routes.edit.escalate')}
      </Checkbox>
      {escalation && (
        <div className={styles.line}>
          <TermField
            label={t('routes.edit.escalateAfter')}
            value={escalation.after}
            onChange={(after) => set({ ...escalation, after })}
          />
          <Choice
            label={t('routes.edit.escalateTo')}
            value={escalation.to}
            options={roles}
            onChange={(to) => set({ ...escalation, to })}
          />
        </div>
      )}
    </>
  );
}
