import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../data/connection.ts';

/** Says that nothing can be changed while the server is out of reach. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const reachable = useConnection();
  if (reachable) return null;
  return <Alert banner type="warning" role="status" title={t('frame.offline')} />;
}
