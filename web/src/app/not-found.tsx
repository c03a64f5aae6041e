import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';

/** Answers an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('common.notFound.title')} text={t('common.notFound.text')}>
      <Link to="/inbox">{t('common.notFound.back')}</Link>
    </EmptyState>
  );
}
