import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './editor.module.css';

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly addText: string;
  readonly removeText: string;
  /** what a new row holds */
  readonly start: Row;
  readonly onChange: (rows: Row[]) => void;
  readonly children: (row: Row, change: (row: Row) => void) => ReactNode;
}

/** Rows of controls to which more may be added. */
export function Rows<Row>({ rows, addText, removeText, start, onChange, children }: Props<Row>) {
  const replace = (at: number) => (row: Row) => onChange(rows.map((old, index) => (index === at ? row : old)));
  return (
    <>
      {rows.map((row, at) => (
        <div key={at} className={styles.row}>
          <div className={styles.line}>{children(row, replace(at))}</div>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={removeText}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        className={styles.add ?? ''}
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...rows, start])}
      >
        {addText}
      </Button>
    </>
  );
}
