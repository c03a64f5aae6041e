import type { ReactNode } from 'react';
import styles from './page-head.module.css';

interface Props {
  readonly title: string;
  /** a few quiet words under the title */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** Title of a screen with what may be done on the whole screen. */
export function PageHead({ title, note, children }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {note && <div className={styles.note}>{note}</div>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
