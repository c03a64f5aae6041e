import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../api/models.ts';
import { PageHead } from '../../components/page-head.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { importExample, useConfirmImport, usePreviewImport } from '../../data/academic-record.ts';
import styles from './imports.module.css';
import { ListUpload } from './list-upload.tsx';
import { TakenFiles } from './taken-files.tsx';

const KINDS: readonly ImportKind[] = ['results', 'differences', 'courses'];

function Examples({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  return (
    <>
      {t('imports.example')}
      {(['xlsx', 'csv'] as const).map((format) => (
        <SavedFile
          key={format}
          href={importExample(kind, format)}
          words={format.toUpperCase()}
          label={t('imports.exampleOf', { format: format.toUpperCase() })}
        />
      ))}
    </>
  );
}

function ChosenKind({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const preview = usePreviewImport();
  const take = useConfirmImport();
  const upload = (file: File) => {
    take.reset();
    preview.mutate({ kind, file });
  };
  return (
    <>
      <p className={styles.note}>{t(`imports.about.${kind}`)}</p>
      <ListUpload preview={preview} take={take} onFile={upload}>
        <Examples kind={kind} />
      </ListUpload>
    </>
  );
}

/** Brings grades, differences and courses in from files: first what would change, then the change itself. */
export function Imports() {
  const { t } = useTranslation();
  const tabs = KINDS.map((kind) => ({
    key: kind,
    label: t(`imports.kind.${kind}`),
    children: <ChosenKind key={kind} kind={kind} />,
  }));
  return (
    <>
      <PageHead title={t('imports.title')} note={t('imports.text')} />
      <div className={styles.body}>
        <Tabs label={t('imports.kinds')} tabs={tabs} />
        <TakenFiles />
      </div>
    </>
  );
}
