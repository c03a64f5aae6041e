import type { ReactNode } from 'react';
import styles from './editor.module.css';

interface Props {
  readonly label: string;
  /** what the field leads to, where its name does not tell */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A group of controls with its name above. */
export function Field({ label, note, children }: Props) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      {children}
      {note && <div className={styles.note}>{note}</div>}
    </fieldset>
  );
}
