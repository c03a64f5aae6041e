import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../api/models.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { SavedFile } from '../../components/saved-file.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { importExample, usePreviewImport } from '../../data/academic-record.ts';
import styles from './imports.module.css';
import { PreviewedList } from './previewed-list.tsx';
import { TakenFiles } from './taken-files.tsx';

const KINDS: readonly ImportKind[] = ['results', 'differences', 'courses'];

function Examples({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  return (
    <span className={styles.examples}>
      {t('imports.example')}
      {(['xlsx', 'csv'] as const).map((format) => (
        <SavedFile
          key={format}
          href={importExample(kind, format)}
          words={format.toUpperCase()}
          label={t('imports.exampleOf', { format: format.toUpperCase() })}
        />
      ))}
    </span>
  );
}

function ChosenKind({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const preview = usePreviewImport();
  return (
    <>
      <p className={styles.note}>{t(`imports.about.${kind}`)}</p>
      <div className={styles.bar}>
        <Upload
          accept=".csv,.txt,.xlsx,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            preview.mutate({ kind, file });
            return false;
          }}
        >
          <Button type="primary" loading={preview.isPending}>
            {t('imports.choose')}
          </Button>
        </Upload>
        <Examples kind={kind} />
      </div>
      {preview.isPending && <p role="status">{t('imports.reading')}</p>}
      {preview.error && <ProblemNotice error={preview.error} kept={t('imports.nothingChanged')} />}
      {preview.data && <PreviewedList key={preview.data.import.id} preview={preview.data} />}
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
