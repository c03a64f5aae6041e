import type { ReactNode } from 'react';
import styles from './mark.module.css';

export type MarkTone = 'quiet' | 'accent' | 'done' | 'soon' | 'late';

/** A short word about the state of something. */
export function Mark({ tone, children }: { readonly tone: MarkTone; readonly children: ReactNode }) {
  return <span className={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
