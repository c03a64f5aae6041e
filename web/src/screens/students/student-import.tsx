import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/page-head.tsx';
import { useCheckStudents } from '../../data/students.ts';
import { ImportPreview } from './import-preview.tsx';
import styles from './student-import.module.css';

/** Takes a list of students from a file, row by row. */
export function StudentImport() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [fileName, setFileName] = useState('');
  const check = useCheckStudents();
  const read = async (file: File) => {
    const chosen = await file.text();
    setText(chosen);
    setFileName(file.name);
    check.mutate(chosen);
  };
  return (
    <>
      <PageHead title={t('students.importing.title')} note={t('students.importing.text')}>
        <Upload
          accept=".csv,text/csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void read(file);
            return false;
          }}
        >
          <Button>{t('students.importing.choose')}</Button>
        </Upload>
      </PageHead>
      <div className={styles.body}>
        {text && <ImportPreview key={text} text={text} fileName={fileName} check={check} />}
      </div>
    </>
  );
}
