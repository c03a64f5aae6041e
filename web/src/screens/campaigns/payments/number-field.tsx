import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Owed } from './owed.tsx';

const DIGITS = 8;

/** The number of an application in a form, under the name `application`, with what is owed for it. */
export function NumberField({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const number: unknown = Form.useWatch('application');
  return (
    <>
      <Form.Item
        name="application"
        label={t('payments.field.application')}
        rules={[{ required: true, pattern: /^\d{8}$/, message: t('payments.required.application') }]}
      >
        <Input autoFocus inputMode="numeric" maxLength={DIGITS} />
      </Form.Item>
      {typeof number === 'string' && <Owed campaign={campaign} number={number} />}
    </>
  );
}
