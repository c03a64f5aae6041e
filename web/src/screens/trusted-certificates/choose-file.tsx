import { App, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';

/** Bytes the API takes; a certificate has one to three thousand. */
const LARGEST = 15_000;

interface Props {
  readonly isPending: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes the file of a certificate, to be looked at before it is trusted. */
export function ChooseFile({ isPending, onFile }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const take = (file: File) => {
    if (file.size > 0 && file.size <= LARGEST) onFile(file);
    else void message.error(t('trust.add.oddSize'));
  };
  return (
    <Upload
      accept=".pem,.cer,.crt,.der"
      showUploadList={false}
      beforeUpload={(file) => {
        take(file);
        return false;
      }}
    >
      <Button type="primary" loading={isPending}>
        {t('trust.add.verb')}
      </Button>
    </Upload>
  );
}
