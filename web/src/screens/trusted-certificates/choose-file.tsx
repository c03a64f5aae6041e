import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly isPending: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes the file of a certificate, to be looked at before it is trusted. */
export function ChooseFile({ isPending, onFile }: Props) {
  const { t } = useTranslation();
  return (
    <Upload
      accept=".pem,.cer,.crt,.der"
      showUploadList={false}
      beforeUpload={(file) => {
        onFile(file);
        return false;
      }}
    >
      <Button type="primary" loading={isPending}>
        {t('trust.add.verb')}
      </Button>
    </Upload>
  );
}
