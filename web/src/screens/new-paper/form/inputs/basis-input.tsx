import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../../../components/list/load-more.tsx';
import { listOf, withRow, withoutRow } from '../content.ts';
import styles from './basis-input.module.css';
import type { InputProps } from './input-props.ts';

const SHOWN_AT_ONCE = 40;

/** A list of records, some at a time: papers an order rests on, for example. An empty list shows one row to begin with. */
export function BasisInput({ schema, pointer, value, onChange, Fields }: InputProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const stored = listOf(value);
  const rows = stored.length === 0 && (schema.minItems ?? 0) > 0 ? [{}] : stored;
  const { items } = schema;
  if (!items) return null;
  const add = () => {
    // the new row is there to be filled in
    setLimit(Math.max(limit, rows.length + 1));
    onChange([...rows, {}]);
  };
  return (
    <>
      {rows.slice(0, limit).map((row, index) => (
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
      <LoadMore hasMore={rows.length > limit} isLoading={false} onMore={() => setLimit(limit + SHOWN_AT_ONCE)} />
      {rows.length < (schema.maxItems ?? Infinity) && (
        <Button size="small" icon={<PlusOutlined />} onClick={add}>
          {t('newPaper.addRow')}
        </Button>
      )}
    </>
  );
}
