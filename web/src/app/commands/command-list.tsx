import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from './command.ts';
import styles from './command-list.module.css';

interface Props {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onRun: (command: Command) => void;
}

function Line({ command, isChosen }: { readonly command: Command; readonly isChosen: boolean }) {
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <span ref={line} className={styles.text}>
      {command.text}
      {command.note && <span className={styles.note}>{command.note}</span>}
    </span>
  );
}

/** The commands as the options of a combobox; each group begins with its name. */
export function CommandList({ id, commands, chosen, onChoose, onRun }: Props) {
  const { t } = useTranslation();
  return (
    <ul id={id} role="listbox" aria-label={t('commands.results')} className={styles.list}>
      {commands.map((command, index) => (
        <li
          key={command.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={index === chosen ? styles.chosen : styles.option}
          onMouseMove={() => onChoose(index)}
          onClick={() => onRun(command)}
        >
          <span className={styles.group}>
            {command.group !== commands[index - 1]?.group && t(`commands.group.${command.group}`)}
          </span>
          <Line command={command} isChosen={index === chosen} />
        </li>
      ))}
    </ul>
  );
}
