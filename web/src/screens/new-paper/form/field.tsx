import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { FieldSchema } from './field-schema.ts';
import styles from './field.module.css';
import { useFieldProblem } from './form-context.ts';

interface Ids {
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

interface Props {
  readonly schema: FieldSchema;
  readonly pointer: string;
  readonly isRequired: boolean;
  readonly isGroup: boolean;
  readonly children: (ids: Ids) => ReactNode;
}

/** The words of a field in the language shown. */
export function useFieldTitle(): (schema: FieldSchema) => string {
  const language = useLanguage();
  return (schema) => schema.titles?.[language] ?? schema.title ?? '';
}

/** Title, help and trouble of a field around its input. */
export function Field({ schema, pointer, isRequired, isGroup, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const title = useFieldTitle()(schema);
  const { words, isMissing } = useFieldProblem(pointer);
  const trouble = words ?? (isMissing ? t('newPaper.fillIn') : undefined);
  const label = isRequired ? title : t('newPaper.optional', { title });
  const describedBy = `${id}-help`;
  return (
    <div
      className={styles.field}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {isGroup ? (
        <div id={`${id}-label`} className={styles.label}>
          {label}
        </div>
      ) : (
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {children({ id, describedBy, isWrong: trouble !== undefined })}
      <div id={describedBy}>
        {trouble && <div className={styles.trouble}>{trouble}</div>}
        {schema.help && <div className={styles.help}>{schema.help[language]}</div>}
      </div>
    </div>
  );
}
