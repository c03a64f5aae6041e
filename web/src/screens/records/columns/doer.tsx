import { useTranslation } from 'react-i18next';
import styles from '../case-record.module.css';

interface Props {
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly basis?: string | undefined;
}

/** A name with, below it, the absent person and the order by which a deputy acted. */
export function Doer({ name, onBehalfOf, basis }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.wide}>
      {name}
      {onBehalfOf !== undefined && (
        <div className={styles.quiet}>
          {t('common.actingFor', { name: onBehalfOf })}
          {basis !== undefined && ` (${basis})`}
        </div>
      )}
    </div>
  );
}
