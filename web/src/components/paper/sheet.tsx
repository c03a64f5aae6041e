import { useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './sheet.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
  /** dims the paper while a newer one is being made */
  readonly stale: boolean;
}

/**
 * The pages of a paper, as wide as the place they have. The frame is sandboxed without scripts; the same
 * origin is allowed only so that the height of the paper can be measured.
 */
export function Sheet({ html, title, stale }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState<number>();
  const measure = () => setHeight(frame.current?.contentDocument?.body.offsetHeight);
  const follow = () => {
    measure();
    // the paper is set anew, in another size, whenever its place becomes wider or narrower
    frame.current?.contentWindow?.addEventListener('resize', measure);
  };
  const style = height === undefined ? {} : ({ '--paper-height': `${height}px` } as CSSProperties);
  return (
    <div className={`${styles.place} ${stale ? styles.stale : ''}`} style={style} aria-busy={stale}>
      <iframe
        ref={frame}
        className={styles.frame}
        sandbox="allow-same-origin"
        srcDoc={html}
        title={t('paper.frame', { title })}
        onLoad={follow}
      />
    </div>
  );
}
