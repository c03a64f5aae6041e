import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import styles from './command-button.module.css';
import { CommandPalette } from './command-palette.tsx';

/** Ctrl-K, or Cmd-K, works everywhere, also while somebody types. */
function useCommandKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
}

/** Opens the palette by a click or by its key. */
export function CommandButton() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  // at once: the letters typed next belong to the palette
  const [open] = useState(() => () => flushSync(() => setOpen(true)));
  useCommandKey(open);
  return (
    <>
      <div className={styles.button}>
        <Button block icon={<SearchOutlined />} onClick={open} aria-keyshortcuts="Control+K">
          <span className={styles.text}>{t('commands.open')}</span>
          <kbd className={styles.key}>Ctrl K</kbd>
        </Button>
      </div>
      {isOpen && <CommandPalette onClose={() => setOpen(false)} />}
    </>
  );
}
