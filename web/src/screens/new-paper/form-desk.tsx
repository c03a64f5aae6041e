import { useTranslation } from 'react-i18next';
import type { KindView } from '../../api/models.ts';
import { Desk } from '../../components/paper/desk.tsx';
import styles from './paper-form.module.css';
import type { Draft } from './use-draft.ts';

/** The paper as it would be now; before the first save, a blank sheet that says what it waits for. */
export function FormDesk({ kind, draft }: { readonly kind: KindView; readonly draft: Draft }) {
  const { t } = useTranslation();
  const papers = kind.documents.filter((document) => document.per === 'case');
  if (draft.paper)
    return (
      <Desk caseId={draft.paper.id} version={draft.paper.version} title={kind.title} papers={papers} bothAtFirst />
    );
  return (
    <section className={styles.blank} aria-label={t('newPaper.previewLabel')}>
      <div className={styles.sheet}>
        <p className={styles.sheetText}>{t('newPaper.previewWaits')}</p>
      </div>
    </section>
  );
}
