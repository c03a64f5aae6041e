import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import styles from './change-form.module.css';
import { DAY_SORTS, type DaySort } from './day-sort.ts';

const LONGEST_TITLE = 200;
const SHOWN = 'DD.MM.YYYY';

function TitleField({ place, language }: { readonly place: number; readonly language: Language }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={[place, 'title', language]}
      label={t(`calendar.field.title.${language}`)}
      rules={[{ required: true, whitespace: true, message: t('calendar.required.title') }]}
    >
      <Input maxLength={LONGEST_TITLE} lang={language} />
    </Form.Item>
  );
}

/** A day that is ordinary again needs no name. */
function NameFields({ place }: { readonly place: number }) {
  const { t } = useTranslation();
  const sort = Form.useWatch<DaySort | undefined>(['days', place, 'sort']);
  if (sort === 'ordinary') return null;
  return (
    <>
      {LANGUAGES.map((language) => (
        <TitleField key={language} place={place} language={language} />
      ))}
      <Form.Item name={[place, 'confirmed']} valuePropName="checked" noStyle>
        <Checkbox>{t('calendar.field.confirmed')}</Checkbox>
      </Form.Item>
    </>
  );
}

interface Props {
  readonly place: number;
  /** absent: the only day cannot be left out */
  readonly onRemove?: () => void;
}

/** One day of a change: when, what it is, and its name in three languages. */
export function DayFields({ place, onRemove }: Props) {
  const { t } = useTranslation();
  const sorts = DAY_SORTS.map((value) => ({ value, label: t(`calendar.sort.${value}`) }));
  return (
    <fieldset className={styles.day}>
      <legend>{t('calendar.dayOfChange', { place: place + 1 })}</legend>
      <div className={styles.pair}>
        <Form.Item
          name={[place, 'date']}
          label={t('calendar.field.date')}
          rules={[{ required: true, message: t('calendar.required.date') }]}
        >
          <DatePicker className={styles.wide ?? ''} format={SHOWN} placeholder="" />
        </Form.Item>
        <Form.Item name={[place, 'sort']} label={t('calendar.field.sort')}>
          <Select options={sorts} />
        </Form.Item>
      </div>
      <NameFields place={place} />
      {onRemove && (
        <Button className={styles.remove ?? ''} type="text" size="small" icon={<DeleteOutlined />} onClick={onRemove}>
          {t('calendar.removeDay')}
        </Button>
      )}
    </fieldset>
  );
}
