import { useTranslation } from 'react-i18next';
import type { RoutePart } from '../../api/models.ts';
import styles from './route-line.module.css';

/** What stands in the way of a paper, or only slows it. */
export function ProblemLine({ problem }: { readonly problem: RoutePart['problems'][number] }) {
  const { t } = useTranslation();
  return (
    <div className={problem.blocks ? styles.problem : styles.warning}>
      <b>{problem.blocks ? t('route.obstacle') : t('route.warning')}:</b> {problem.message}
    </div>
  );
}
