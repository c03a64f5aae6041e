import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignDefaults } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from './campaigns.module.css';
import { DAYS, NUMBERS, REASONS, type PlanValues } from './plan-values.ts';

interface Props {
  readonly initial: PlanValues;
  /** where the values a university keeps come from */
  readonly sources?: CampaignDefaults['sources'];
  /** a campaign that has begun changes its plan for a reason */
  readonly needsReason: boolean;
  readonly verb: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onFinish: (values: PlanValues) => void;
}

function DayField({ day }: { readonly day: (typeof DAYS)[number] }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={day}
      label={t(`campaigns.field.${day}`)}
      rules={[{ required: true, message: t('campaigns.required') }]}
    >
      <DatePicker format="DD.MM.YYYY" placeholder="" allowClear={false} />
    </Form.Item>
  );
}

function NumberField({ field }: { readonly field: (typeof NUMBERS)[number] }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={field}
      label={t(`campaigns.field.${field}`)}
      rules={[{ required: true, message: t('campaigns.required') }]}
    >
      <InputNumber min={field === 'pricePerCredit' ? 0 : 1} />
    </Form.Item>
  );
}

/** Where values come from that nobody at the university has confirmed, each source once. */
function UnconfirmedNote({ sources }: { readonly sources: CampaignDefaults['sources'] }) {
  const { t } = useTranslation();
  const unconfirmed = new Set(sources.filter(({ confirmed }) => !confirmed).map(({ source }) => source));
  return [...unconfirmed].map((source) => (
    <p key={source} className={styles.quiet}>
      {t('campaigns.unconfirmed', { source })}
    </p>
  ));
}

function WhoMayAttend() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="reasons"
        label={t('campaigns.field.reasons')}
        rules={[{ required: true, message: t('campaigns.required') }]}
      >
        <Checkbox.Group options={REASONS.map((value) => ({ value, label: t(`campaigns.reason.${value}`) }))} />
      </Form.Item>
      <Form.Item name="graduatesMayAttend" valuePropName="checked">
        <Checkbox>{t('campaigns.field.graduatesMayAttend')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** Days, terms and who may attend. */
export function PlanForm({ initial, sources = [], needsReason, verb, isPending, error, onFinish }: Props) {
  const { t } = useTranslation();
  return (
    <Form<PlanValues>
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(values) => onFinish({ ...initial, ...values })}
      className={styles.form}
    >
      <Form.Item name="session" label={t('campaigns.field.session')}>
        <Segmented
          options={[
            { value: 1, label: t('campaigns.session.first') },
            { value: 2, label: t('campaigns.session.second') },
          ]}
        />
      </Form.Item>
      <div className={styles.fields}>
        {DAYS.map((day) => (
          <DayField key={day} day={day} />
        ))}
      </div>
      <div className={styles.fields}>
        {NUMBERS.map((field) => (
          <NumberField key={field} field={field} />
        ))}
      </div>
      <UnconfirmedNote sources={sources} />
      <WhoMayAttend />
      {needsReason && (
        <Form.Item
          name="reason"
          label={t('campaigns.field.reason')}
          rules={[{ required: true, whitespace: true, message: t('common.remarkRequired') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
        </Form.Item>
      )}
      {error ? <ProblemNotice error={error} kept={t('campaigns.kept')} /> : null}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {verb}
      </Button>
    </Form>
  );
}
