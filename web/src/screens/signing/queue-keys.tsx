import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask } from '../../api/models.ts';
import { useKeys } from '../../components/use-keys.ts';
import styles from './queue-keys.module.css';

const HELP = [
  ['J', 'next'],
  ['K', 'previous'],
  ['S', 'main'],
  ['R', 'return'],
  ['V', 'visas'],
  ['Q', 'question'],
  ['U', 'undo'],
  ['?', 'help'],
] as const;

interface Props {
  readonly tasks: readonly InboxTask[];
  readonly currentId: string;
  readonly onOpen: (task: InboxTask) => void;
}

/** J and K walk through the queue; ? lists the keys. */
export function QueueKeys({ tasks, currentId, onOpen }: Props) {
  const { t } = useTranslation();
  const [isHelping, setHelping] = useState(false);
  const keys = useMemo(() => {
    const index = tasks.findIndex((task) => task.id === currentId);
    const go = (target: InboxTask | undefined) => target && onOpen(target);
    return {
      KeyJ: () => go(tasks[index + 1]),
      KeyK: () => go(tasks[index - 1]),
      '?': () => setHelping(true),
    };
  }, [tasks, currentId, onOpen]);
  useKeys(keys);
  return (
    <Modal open={isHelping} footer={null} title={t('signing.keys.title')} onCancel={() => setHelping(false)}>
      <dl className={styles.keys}>
        {HELP.map(([key, act]) => (
          <div key={key} className={styles.line}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd className={styles.act}>{t(`signing.keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
