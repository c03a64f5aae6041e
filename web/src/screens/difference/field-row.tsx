import { useTranslation } from 'react-i18next';
import type { FieldDifference, WordRun } from '../../api/models.ts';
import styles from './difference.module.css';
import { Words } from './words.tsx';

/** A value that is not a text has changed as a whole. */
function wordsOf({ words, before, after }: FieldDifference): readonly WordRun[] {
  if (words) return words;
  return [
    ...(before === undefined ? [] : [{ kind: 'removed' as const, text: before }]),
    ...(after === undefined ? [] : [{ kind: 'added' as const, text: after }]),
  ];
}

/** One place of the paper: what stood there on the left, what stands there on the right. */
export function FieldRow({ field }: { readonly field: FieldDifference }) {
  const { t } = useTranslation();
  const words = wordsOf(field);
  return (
    <div className={styles.field}>
      {field.title && <h3 className={styles.place}>{field.title}</h3>}
      <div className={styles.sides}>
        <div className={styles.side}>
          <span className={styles.sideName}>{t('difference.before')}</span>
          <p className={styles.text}>
            <Words words={words} side="removed" />
          </p>
        </div>
        <div className={styles.side}>
          <span className={styles.sideName}>{t('difference.after')}</span>
          <p className={styles.text}>
            <Words words={words} side="added" />
          </p>
        </div>
      </div>
    </div>
  );
}
