import { Button, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../components/use-keys.ts';
import { useSecondsLeft } from '../../components/use-seconds-left.ts';
import styles from './undo-message.module.css';

interface Props {
  readonly words: string;
  /** instant at which the answer takes effect */
  readonly until: string;
  readonly onUndo: () => void;
}

/** Says that an answer arrived and offers to take it back while that is possible; U does it as well. */
export function UndoMessage({ words, until, onUndo }: Props) {
  const { t } = useTranslation();
  const seconds = useSecondsLeft(until);
  useKeys(useMemo(() => ({ KeyU: onUndo }), [onUndo]));
  return (
    <span className={styles.line}>
      {words}
      <Tooltip title={t('signing.key', { key: 'U' })}>
        <Button size="small" onClick={onUndo}>
          {t('signing.undo.verbIn', { seconds })}
        </Button>
      </Tooltip>
    </span>
  );
}
