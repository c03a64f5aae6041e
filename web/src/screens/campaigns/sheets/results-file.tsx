import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../../components/page-head.tsx';
import { SavedFile } from '../../../components/saved-file.tsx';
import { useAddressFilter } from '../../../components/use-address-filter.ts';
import { resultsTemplate, useConfirmResults, usePreviewResults, useSheet } from '../../../data/grade-sheets.ts';
import styles from '../../imports/imports.module.css';
import { ListUpload } from '../../imports/list-upload.tsx';

interface Sheets {
  readonly campaign: string;
  readonly sheet?: string | undefined;
}

function Templates(sheets: Sheets) {
  const { t } = useTranslation();
  return (
    <>
      {t('sheets.file.template')}
      {(['xlsx', 'csv'] as const).map((format) => (
        <SavedFile
          key={format}
          href={resultsTemplate(sheets, format)}
          words={format.toUpperCase()}
          label={t('sheets.file.templateOf', { format: format.toUpperCase() })}
        />
      ))}
    </>
  );
}

function Upload(sheets: Sheets) {
  const { t } = useTranslation();
  const preview = usePreviewResults(sheets);
  const take = useConfirmResults(sheets.campaign);
  const upload = (file: File) => {
    take.reset();
    preview.mutate(file);
  };
  return (
    <div className={styles.body}>
      <p className={styles.note}>{t('sheets.file.text')}</p>
      <ListUpload preview={preview} take={take} onFile={upload}>
        <Templates {...sheets} />
      </ListUpload>
    </div>
  );
}

function OneSheet({ campaign, sheet }: Required<Sheets> & { readonly sheet: string }) {
  const { t } = useTranslation();
  const { data } = useSheet({ campaign, sheet });
  const note = data && `${t('sheets.sheet', { number: data.number })} · ${data.course.title} · ${data.groupName}`;
  return (
    <PageHead title={t('sheets.file.title')} note={note}>
      <Link to={`/campaigns/${campaign}/sheets/${sheet}`}>{t('sheets.file.toSheet')}</Link>
    </PageHead>
  );
}

/** Brings results in from a file: for the sheet in the address, or else for all sheets that are still open. */
export function ResultsFile() {
  const { t } = useTranslation();
  const { id: campaign = '' } = useParams();
  const sheet = useAddressFilter().get('sheet');
  return (
    <>
      {sheet === undefined ? (
        <PageHead title={t('sheets.file.title')} note={t('sheets.file.all')}>
          <Link to={`/campaigns/${campaign}/sheets`}>{t('sheets.toSheets')}</Link>
        </PageHead>
      ) : (
        <OneSheet campaign={campaign} sheet={sheet} />
      )}
      <Upload campaign={campaign} sheet={sheet} />
    </>
  );
}
