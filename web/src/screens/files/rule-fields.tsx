import { Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './files.module.css';
import { PERIODS } from './rule-values.ts';

const MOST_YEARS = 100;
const LONGEST_SOURCE = 500;
const LONGEST_ITEM = 100;
const LONGEST_REASON = 2000;

function PeriodFields() {
  const { t } = useTranslation();
  const period: unknown = Form.useWatch('period');
  const options = PERIODS.map((value) => ({ value, label: t(`files.rule.choice.${value}`) }));
  return (
    <div className={styles.pair}>
      <Form.Item
        name="period"
        label={t('files.rule.field.period')}
        rules={[{ required: true, message: t('files.rule.required.period') }]}
      >
        <Select options={options} />
      </Form.Item>
      {period === 'years' && (
        <Form.Item
          name="years"
          label={t('files.rule.field.years')}
          rules={[{ required: true, message: t('files.rule.required.years') }]}
        >
          <InputNumber className={styles.wide ?? ''} min={1} max={MOST_YEARS} precision={0} />
        </Form.Item>
      )}
    </div>
  );
}

function DayField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="validFrom"
      label={t('files.rule.field.validFrom')}
      extra={t('files.rule.field.validFromNote')}
      rules={[{ required: true, message: t('files.rule.required.day') }]}
    >
      <DatePicker format="DD.MM.YYYY" placeholder="" />
    </Form.Item>
  );
}

function SourceFields() {
  const { t } = useTranslation();
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <>
      <Form.Item name="source" label={t('files.rule.field.source')} rules={required(t('files.rule.required.source'))}>
        <Input maxLength={LONGEST_SOURCE} placeholder={t('files.rule.field.sourceExample')} />
      </Form.Item>
      <Form.Item name="item" label={t('files.rule.field.item')}>
        <Input maxLength={LONGEST_ITEM} />
      </Form.Item>
      <Form.Item name="confirmed" valuePropName="checked">
        <Checkbox>{t('files.rule.field.confirmed')}</Checkbox>
      </Form.Item>
      <Form.Item name="reason" label={t('files.rule.field.reason')} rules={required(t('files.rule.required.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={LONGEST_REASON} />
      </Form.Item>
    </>
  );
}

/** Fields of a rule of retention. */
export function RuleFields() {
  const { t } = useTranslation();
  return (
    <>
      <DayField />
      <PeriodFields />
      <Form.Item
        name="archiveAfterYears"
        label={t('files.rule.field.archive')}
        extra={t('files.rule.field.archiveNote')}
      >
        <InputNumber min={0} max={MOST_YEARS} precision={0} />
      </Form.Item>
      <SourceFields />
    </>
  );
}
