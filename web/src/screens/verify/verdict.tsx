import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './verdict.module.css';

/** The answer in one line, by sign and words as well as by colour. */
export function Verdict({ isGood, children }: { readonly isGood: boolean; readonly children: ReactNode }) {
  const Sign = isGood ? CheckCircleOutlined : CloseCircleOutlined;
  return (
    <h1 className={`${styles.verdict} ${isGood ? styles.good : styles.bad}`}>
      <Sign aria-hidden />
      <span>{children}</span>
    </h1>
  );
}
