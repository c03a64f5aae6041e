import { useTranslation } from 'react-i18next';
import type { FieldSchema } from './form/field-schema.ts';
import { useFieldTitle } from './form/field.tsx';
import styles from './paper-form.module.css';

interface Props {
  readonly missing: readonly string[];
  readonly schema: FieldSchema;
}

/** Says which parts of the form are still empty, by the titles of its top fields. */
export function MissingNote({ missing, schema }: Props) {
  const { t } = useTranslation();
  const titleOf = useFieldTitle();
  const names = [...new Set(missing.map((pointer) => pointer.split('/')[1] ?? ''))];
  const titles = names.map((name) => titleOf(schema.properties?.[name] ?? {})).filter(Boolean);
  return <p className={styles.note}>{t('newPaper.missing', { fields: titles.join(', ') })}</p>;
}
