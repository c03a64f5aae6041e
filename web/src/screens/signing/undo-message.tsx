import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './undo-message.module.css';

interface Props {
  readonly words: string;
  readonly onUndo: () => void;
}

/** Says that an answer arrived and offers to take it back while that is possible. */
export function UndoMessage({ words, onUndo }: Props) {
  const { t } = useTranslation();
  return (
    <span className={styles.line}>
      {words}
      <Button size="small" onClick={onUndo}>
        {t('signing.undo.verb')}
      </Button>
    </span>
  );
}
