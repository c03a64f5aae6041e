import { useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useWidth } from '../use-width.ts';
import styles from './sheet.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
  /** dims the paper while a newer one is being made */
  readonly stale: boolean;
}

/**
 * A page of the real width, scaled to the place it has. The frame is sandboxed without scripts; the same
 * origin is allowed only so that the height of the paper can be measured.
 */
export function Sheet({ html, title, stale }: Props) {
  const { t } = useTranslation();
  const [place, width] = useWidth<HTMLDivElement>();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const measure = () => setHeight(frame.current?.contentDocument?.documentElement.scrollHeight);
  const style = {
    '--place': width,
    ...(height !== undefined && { '--paper-height': height }),
  } as CSSProperties;
  return (
    <div ref={place} className={`${styles.place} ${stale ? styles.stale : ''}`} style={style} aria-busy={stale}>
      <iframe
        ref={frame}
        className={styles.sheet}
        sandbox="allow-same-origin"
        srcDoc={html}
        title={t('paper.frame', { title })}
        onLoad={measure}
      />
    </div>
  );
}
