import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { listOf, withRow, withoutRow } from '../content.ts';
import styles from './basis-input.module.css';
import type { InputProps } from './input-props.ts';

/** A list of records: papers an order rests on, for example. An empty list shows one row to begin with. */
export function BasisInput({ schema, pointer, value, onChange, Fields }: InputProps) {
  const { t } = useTranslation();
  const stored = listOf(value);
  const rows = stored.length === 0 && (schema.minItems ?? 0) > 0 ? [{}] : stored;
  const { items } = schema;
  if (!items) return null;
  return (
    <>
      {rows.map((row, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.fields}>
            <Fields
              schema={items}
              pointer={`${pointer}/${index}`}
              value={row}
              onChange={(next) => onChange(withRow(rows, index, next))}
            />
          </div>
          {rows.length > 1 && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('newPaper.removeRow', { number: index + 1 })}
              onClick={() => onChange(withoutRow(rows, index))}
            />
          )}
        </div>
      ))}
      {rows.length < (schema.maxItems ?? Infinity) && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => onChange([...rows, {}])}>
          {t('newPaper.addRow')}
        </Button>
      )}
    </>
  );
}
