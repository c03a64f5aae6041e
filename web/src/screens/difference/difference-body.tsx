import { useTranslation } from 'react-i18next';
import type { Difference } from '../../api/models.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './difference.module.css';
import { FieldRow } from './field-row.tsx';
import { StudentChanges } from './student-changes.tsx';

function Share({ words }: { readonly words: Difference['changedWords'] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (!words) return <p>{t('difference.tooLong')}</p>;
  if (words.total === 0) return null;
  const { changed, total } = words;
  const percent = count(Math.round((changed * 100) / total));
  return <p>{t('difference.share', { changed: count(changed), total: count(total), percent })}</p>;
}

/** Everything that differs, part by part. */
export function DifferenceBody({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const { from, to, parts, changedWords } = difference;
  if (parts.length === 0) {
    const text = from === to ? t('difference.none.first') : t('difference.none.text');
    return <EmptyState title={t('difference.none.title')} text={text} />;
  }
  return (
    <div className={styles.parts}>
      <div className={styles.notes}>
        <Share words={changedWords} />
        <p>{t('difference.notes')}</p>
      </div>
      {parts.map((part) => (
        <section key={part.part} className={styles.part} aria-labelledby={`part-${part.part}`}>
          <h2 id={`part-${part.part}`} className={styles.title}>
            {part.title}
          </h2>
          {part.fields.map((field, place) => (
            <FieldRow key={place} field={field} />
          ))}
          {part.students && <StudentChanges students={part.students} />}
        </section>
      ))}
    </div>
  );
}
