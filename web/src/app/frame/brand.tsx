import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import styles from './brand.module.css';

/** Name and sign of the program; leads to the inbox. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/inbox" className={styles.brand}>
      <img src="/icon.svg" alt="" className={styles.sign} />
      <span>{t('frame.name')}</span>
    </Link>
  );
}
