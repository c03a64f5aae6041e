import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** Stands where a screen broke down. */
export function ErrorPage() {
  const { t } = useTranslation();
  return (
    <Result
      status="error"
      title={t('common.broken.title')}
      subTitle={t('common.broken.text')}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t('common.broken.reload')}
        </Button>
      }
    />
  );
}
