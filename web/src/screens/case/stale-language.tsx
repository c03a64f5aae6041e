import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useConfirmLanguage } from '../../data/cases.ts';
import styles from './case-notices.module.css';

/** Says that one language changed alone, which blocks the signature; the author confirms the other here. */
export function StaleLanguage({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const confirm = useConfirmLanguage();
  const [language] = paper.staleLanguages;
  if (!language) return null;
  const mayConfirm = paper.allowedActions.includes('confirm-language');
  const action = mayConfirm && (
    <Button size="small" loading={confirm.isPending} onClick={() => confirm.mutate({ id: paper.id, language })}>
      {t(`moves.stale.confirm.${language}`)}
    </Button>
  );
  return (
    <div className={styles.zone}>
      <Alert
        type="warning"
        showIcon
        role="status"
        title={t(`moves.stale.title.${language}`)}
        description={mayConfirm ? t('moves.stale.forAuthor') : t('moves.stale.forOthers')}
        action={action}
      />
      {confirm.error && <ProblemNotice error={confirm.error} />}
    </div>
  );
}
