import { Button, Upload } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from './imports.module.css';
import { PreviewedList, type Taking } from './previewed-list.tsx';

interface Props {
  readonly preview: {
    readonly data: ImportPreview | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
  };
  readonly take: Taking;
  readonly onFile: (file: File) => void;
  /** examples or tables to be filled in */
  readonly children: ReactNode;
}

/** Takes a file, shows what it would change, and has it taken in. */
export function ListUpload({ preview, take, onFile, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.bar}>
        <Upload
          accept=".csv,.txt,.xlsx,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            onFile(file);
            return false;
          }}
        >
          <Button type="primary" loading={preview.isPending}>
            {t('imports.choose')}
          </Button>
        </Upload>
        <span className={styles.examples}>{children}</span>
      </div>
      {preview.isPending && <p role="status">{t('imports.reading')}</p>}
      {preview.error !== null && <ProblemNotice error={preview.error} kept={t('imports.nothingChanged')} />}
      {preview.data && <PreviewedList key={preview.data.import.id} preview={preview.data} take={take} />}
    </>
  );
}
