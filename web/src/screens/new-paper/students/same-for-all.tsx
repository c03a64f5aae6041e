import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordOf } from '../form/content.ts';
import { fieldsOf, type FieldSchema } from '../form/field-schema.ts';
import styles from './students.module.css';

interface Props {
  readonly schema: FieldSchema;
  readonly rows: readonly unknown[];
  readonly onChange: (rows: readonly unknown[]) => void;
}

/** Copies what the first student has into all the others; texts about a person are never copied. */
export function SameForAll({ schema, rows, onChange }: Props) {
  const { t } = useTranslation();
  const shared = fieldsOf(schema).filter(
    ({ name, schema: { widget } }) => name !== 'studentId' && widget !== 'localized-text',
  );
  if (shared.length === 0 || rows.length < 2) return null;
  const copy = () => {
    const first = recordOf(rows[0]);
    const fields = Object.fromEntries(shared.map(({ name }) => [name, first[name]]));
    onChange(rows.map((row) => ({ ...recordOf(row), ...fields })));
  };
  return (
    <p className={styles.note}>
      <Button size="small" onClick={copy}>
        {t('newPaper.students.sameForAll')}
      </Button>
    </p>
  );
}
