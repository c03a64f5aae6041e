import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaitingVisas } from '../../data/applications.ts';

/** Applications are visaed on a page of their own; whoever has some waiting is led there. */
export function VisaNote() {
  const { t } = useTranslation();
  const count = useWaitingVisas();
  if (count === 0) return null;
  return <Link to="/applications">{t('inbox.visas', { count })}</Link>;
}
