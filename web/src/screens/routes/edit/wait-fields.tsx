import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Awaited, RouteView } from '../../../api/models.ts';
import { useMe } from '../../../data/session.ts';
import { EscalationField, RemindersField } from './alarms-field.tsx';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { Field } from './field.tsx';
import { ParticipantsField } from './participants-field.tsx';
import { TermField } from './term-field.tsx';

type Of<Type extends Awaited['type']> = Extract<Awaited, { type: Type }>;
type Outcome = Of<'case'>['outcomes'][number];

const OUTCOMES: readonly Outcome[] = ['registered', 'closed', 'withdrawn', 'refused'];
const STORED = 'YYYY-MM-DD';

interface Props<Until extends Awaited> {
  readonly route: RouteView;
  readonly until: Until;
  readonly onChange: (until: Awaited) => void;
}

function namesOf({ facts }: RouteView, type: 'date' | 'text') {
  return facts.filter((fact) => fact.type === type).map(({ key, title }) => ({ value: key, label: title }));
}

function DayField({ until, onChange }: Props<Of<'date'>>) {
  const { t } = useTranslation();
  const day = dayjs(until.on, STORED);
  return (
    <DatePicker
      aria-label={t('routes.wait.day')}
      format="DD.MM.YYYY"
      placeholder=""
      allowClear={false}
      value={day.isValid() ? day : null}
      onChange={(next) => onChange({ ...until, on: dayjs(next).format(STORED) })}
    />
  );
}

function PaperField({ route, until, onChange }: Props<Of<'case'>>) {
  const { t } = useTranslation();
  const outcomes = OUTCOMES.map((outcome) => ({ value: outcome, label: t(`route.waits.outcome.${outcome}`) }));
  return (
    <>
      <Choice
        label={t('routes.wait.paper')}
        value={until.caseFact}
        options={namesOf(route, 'text')}
        onChange={(caseFact) => onChange({ ...until, caseFact })}
      />
      <Select<Outcome[]>
        className={styles.wide ?? ''}
        aria-label={t('routes.wait.outcomes')}
        mode="multiple"
        placeholder={t('routes.wait.outcomes')}
        options={outcomes}
        value={[...until.outcomes]}
        onChange={(chosen) => onChange({ ...until, outcomes: chosen })}
      />
    </>
  );
}

function MarkFields({ route, until, onChange }: Props<Of<'mark'>>) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('routes.edit.asked')}>
        <ParticipantsField
          route={route}
          value={until.participants}
          onChange={(participants) => onChange({ ...until, participants })}
        />
      </Field>
      <Field label={t('routes.edit.deadline')}>
        <TermField
          label={t('routes.edit.deadline')}
          value={until.deadline}
          onChange={(deadline) => onChange({ ...until, deadline })}
        />
      </Field>
      <Field label={t('routes.edit.reminders')}>
        <RemindersField asked={until} onChange={onChange} />
      </Field>
      <EscalationField route={route} asked={until} onChange={onChange} />
    </>
  );
}

function AwaitedFields({ until, ...props }: Props<Awaited>) {
  const { t } = useTranslation();
  switch (until.type) {
    case 'date':
      return <DayField {...props} until={until} />;
    case 'date-of-fact':
      return (
        <Choice
          label={t('routes.wait.date')}
          value={until.dateFact}
          options={namesOf(props.route, 'date')}
          onChange={(dateFact) => props.onChange({ ...until, dateFact })}
        />
      );
    case 'case':
      return <PaperField {...props} until={until} />;
    case 'mark':
      return <MarkFields {...props} until={until} />;
  }
}

/** What a paper rests for before it goes on. */
export function WaitFields({ route, until, onChange }: Props<Awaited>) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const starts = startsOf(route, me?.today ?? '');
  const ways = starts.map(({ type }) => ({ value: type, label: t(`routes.waitFor.${type}`) }));
  const start = (type: Awaited['type']) => starts.find((each) => each.type === type) ?? until;
  return (
    <div className={styles.fields}>
      <Field label={t('routes.wait.for')}>
        <Choice
          label={t('routes.wait.for')}
          value={until.type}
          options={ways}
          onChange={(type) => onChange(start(type))}
        />
        <AwaitedFields route={route} until={until} onChange={onChange} />
      </Field>
    </div>
  );
}

/** What may be awaited, each with the first thing it may name; papers without such a fact are not waited for by it. */
function startsOf(route: RouteView, today: string): readonly Awaited[] {
  const [date] = namesOf(route, 'date');
  const [paper] = namesOf(route, 'text');
  return [
    { type: 'date', on: today },
    ...(date ? [{ type: 'date-of-fact', dateFact: date.value } as const] : []),
    ...(paper ? [{ type: 'case', caseFact: paper.value, outcomes: ['registered'] } satisfies Awaited] : []),
    { type: 'mark', participants: [], deadline: { amount: 2, unit: 'working-days' } },
  ];
}
