import { useTranslation } from 'react-i18next';
import type { WordRun } from '../../api/models.ts';
import styles from './difference.module.css';

interface Props {
  readonly words: readonly WordRun[];
  /** which text is shown: the old one with what was removed, or the new one with what was added */
  readonly side: 'removed' | 'added';
}

const ELEMENTS = { removed: 'del', added: 'ins' } as const;

/** What was changed, told by line and colour to the eye and in words to a listener. */
function Changed({ run, side }: { readonly run: WordRun; readonly side: Props['side'] }) {
  const { t } = useTranslation();
  const Element = ELEMENTS[side];
  return (
    <Element className={styles[side]}>
      <span className={styles.spoken}>{t(`difference.${side}Word`)}</span>
      <RunText run={run} />
      <span className={styles.spoken}>{t('difference.wordEnd')}</span>
    </Element>
  );
}

function RunText({ run }: { readonly run: WordRun }) {
  const { t } = useTranslation();
  if (run.skippedCharacters === undefined) return run.text;
  return `${run.text} ${t('difference.skipped', { count: run.skippedCharacters })}`;
}

/** One of two texts, with the words the other does not have marked. */
export function Words({ words, side }: Props) {
  const { t } = useTranslation();
  const shown = words.filter(({ kind }) => kind === 'same' || kind === side);
  if (shown.length === 0) return <span className={styles.absent}>{t('difference.absent')}</span>;
  return shown.map((run, place) =>
    run.kind === 'same' ? <RunText key={place} run={run} /> : <Changed key={place} run={run} side={side} />,
  );
}
