import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface Props {
  readonly title: string;
  /** what will appear here and how to make it appear */
  readonly text: string;
  readonly children?: ReactNode;
}

/** Stands where a list is empty. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
