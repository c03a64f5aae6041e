import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './change-form.module.css';
import type { ChangeValues } from './change-values.ts';
import { DayFields } from './day-fields.tsx';

const MOST_DAYS = 60;
const LONGEST_BASIS = 500;
const LONGEST_REASON = 2000;

function Days() {
  const { t } = useTranslation();
  return (
    <Form.List name="days">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <DayFields key={key} place={name} {...(fields.length > 1 && { onRemove: () => remove(name) })} />
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={fields.length >= MOST_DAYS}
            onClick={() => add({ sort: 'holiday', confirmed: true })}
          >
            {t('calendar.addDay')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

function Ground() {
  const { t } = useTranslation();
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <div className={styles.ground}>
      <Form.Item name="basis" label={t('calendar.field.basis')} rules={required(t('calendar.required.basis'))}>
        <Input maxLength={LONGEST_BASIS} placeholder={t('calendar.field.basisExample')} />
      </Form.Item>
      <Form.Item name="reason" label={t('calendar.field.reason')} rules={required(t('calendar.required.reason'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={LONGEST_REASON} />
      </Form.Item>
      <Form.Item
        name="validFrom"
        label={t('calendar.field.validFrom')}
        extra={t('calendar.field.validFromNote')}
        rules={[{ required: true, message: t('calendar.required.date') }]}
      >
        <DatePicker format="DD.MM.YYYY" placeholder="" />
      </Form.Item>
    </div>
  );
}

interface Props {
  readonly form: FormInstance<ChangeValues>;
  readonly initial: Partial<ChangeValues>;
  readonly onEdit: () => void;
  readonly onFinish: (values: ChangeValues) => void;
  /** what may be done with the form */
  readonly children: ReactNode;
}

/** Days to be changed, what they rest on and from when they count. */
export function ChangeForm({ form, initial, onEdit, onFinish, children }: Props) {
  return (
    <Form<ChangeValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={onEdit}
      onFinish={onFinish}
    >
      <Days />
      <Ground />
      {children}
    </Form>
  );
}
