import { Input } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Command } from './command.ts';
import { CommandList } from './command-list.tsx';
import styles from './command-palette.module.css';
import { useCommands } from './use-commands.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const listId = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const commands = useCommands(words.trim());
  const run = ({ to }: Command) => {
    onClose();
    void navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const command = commands[chosen];
    if (step !== undefined && commands.length > 0) setChosen((chosen + step + commands.length) % commands.length);
    else if (event.key === 'Enter' && command) run(command);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Input
        size="large"
        value={words}
        placeholder={t('commands.placeholder')}
        role="combobox"
        aria-label={t('commands.title')}
        aria-expanded={commands.length > 0}
        aria-controls={listId}
        aria-activedescendant={commands.length > 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <CommandList id={listId} commands={commands} chosen={chosen} onChoose={setChosen} onRun={run} />
      {commands.length === 0 && <p className={styles.nothing}>{t('commands.nothing')}</p>}
    </>
  );
}

/** A modal window as soon as it is there; the browser gives its first field the keyboard. */
function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

interface Props {
  readonly onClose: () => void;
}

/**
 * Leads anywhere by a few words: to a screen, a new paper, a paper or a student.
 * The browser's own dialog takes the keyboard at once; one that appears by motion loses the first letters of whoever types quickly.
 */
export function CommandPalette({ onClose }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  // in the body: the navigation it is opened from is hidden on a phone
  return createPortal(
    <dialog
      ref={(element) => {
        dialog.current = element;
        showModal(element);
      }}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div className={styles.content}>
        <h2 id={titleId} className={styles.title}>
          {t('commands.title')}
        </h2>
        <Palette onClose={close} />
      </div>
    </dialog>,
    document.body,
  );
}
