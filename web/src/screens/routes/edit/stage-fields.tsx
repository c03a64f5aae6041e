import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteStage, RouteView } from '../../../api/models.ts';
import { EscalationField, RemindersField } from './alarms-field.tsx';
import { Choice } from './choice.tsx';
import { ConditionField } from './condition-field.tsx';
import styles from './editor.module.css';
import { Field } from './field.tsx';
import { ParticipantsField } from './participants-field.tsx';
import { RuleField } from './rule-field.tsx';
import { TermField } from './term-field.tsx';
import { TitleFields } from './title-fields.tsx';
import { withField } from './with-field.ts';

interface Props {
  readonly route: RouteView;
  readonly stage: RouteStage;
  readonly onChange: (stage: RouteStage) => void;
}

function AskedFields({ route, stage, onChange }: Props) {
  const { t } = useTranslation();
  const orders = (['parallel', 'sequential'] as const).map((order) => ({
    value: order,
    label: t(`routes.order.${order}`),
  }));
  return (
    <>
      <Field label={t('routes.edit.asked')}>
        <ParticipantsField
          route={route}
          value={stage.participants}
          onChange={(participants) => onChange({ ...stage, participants })}
        />
      </Field>
      <Field label={t('routes.edit.order')}>
        <Choice
          label={t('routes.edit.order')}
          value={stage.order}
          options={orders}
          onChange={(order) => onChange({ ...stage, order })}
        />
      </Field>
      <Field label={t('routes.edit.rule')}>
        <RuleField value={stage.rule} onChange={(rule) => onChange({ ...stage, rule })} />
        <Checkbox
          checked={stage.collectAll === true}
          onChange={({ target }) => onChange(withField(stage, 'collectAll', target.checked ? true : undefined))}
        >
          {t('routes.edit.collectAll')}
        </Checkbox>
      </Field>
    </>
  );
}

type Exception = NonNullable<RouteStage['mayAlsoJudge']>[number];

function FourEyesField({ stage, onChange }: Omit<Props, 'route'>) {
  const { t } = useTranslation();
  const options = (['author', 'repeated'] as const).map((value) => ({
    value,
    label: t(`routes.mayAlsoJudge.${value}`),
  }));
  return (
    <Field label={t('routes.edit.fourEyes')} note={t('routes.edit.fourEyesNote')}>
      <Checkbox.Group<Exception>
        options={options}
        value={stage.mayAlsoJudge ?? []}
        onChange={(chosen) => onChange(withField(stage, 'mayAlsoJudge', chosen.length > 0 ? chosen : undefined))}
      />
    </Field>
  );
}

function TimeFields({ route, stage, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('routes.edit.deadline')}>
        <TermField
          label={t('routes.edit.deadline')}
          value={stage.deadline}
          onChange={(deadline) => onChange({ ...stage, deadline })}
        />
      </Field>
      <Field label={t('routes.edit.reminders')}>
        <RemindersField asked={stage} onChange={onChange} />
      </Field>
      <EscalationField route={route} asked={stage} onChange={onChange} />
    </>
  );
}

function PaperFields({ route, stage, onChange }: Props) {
  const { t } = useTranslation();
  const parts = route.parts.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <>
      <Field label={t('routes.edit.condition')}>
        <ConditionField
          facts={route.facts}
          value={stage.condition}
          onChange={(condition) => onChange(withField(stage, 'condition', condition))}
        />
      </Field>
      <Field label={t('routes.edit.concerns')} note={t('routes.edit.concernsNote')}>
        <Select<string[]>
          className={styles.wide ?? ''}
          aria-label={t('routes.edit.concerns')}
          mode="multiple"
          placeholder={t('routes.edit.allParts')}
          options={parts}
          value={stage.concerns ?? []}
          onChange={(concerns) => onChange(withField(stage, 'concerns', concerns.length > 0 ? concerns : undefined))}
        />
      </Field>
    </>
  );
}

/** Everything that may be said of a stage. */
export function StageFields(props: Props) {
  const { t } = useTranslation();
  const { stage, onChange } = props;
  return (
    <div className={styles.fields}>
      <Field label={t('routes.edit.name')}>
        <TitleFields value={stage.title} onChange={(title) => onChange({ ...stage, title })} />
      </Field>
      <AskedFields {...props} />
      <FourEyesField stage={stage} onChange={onChange} />
      <TimeFields {...props} />
      <PaperFields {...props} />
    </div>
  );
}
