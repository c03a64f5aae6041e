import { useTranslation } from 'react-i18next';
import type { FileMoves } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './files.module.css';

type Move = FileMoves['items'][number];

function MoveLine({ move: { index, year, from, to } }: { readonly move: Move }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const shown = (date: string | undefined) => (date === undefined ? t('files.rule.moves.notSet') : day(date));
  const archive = { from: shown(from.archiveBy), to: shown(to.archiveBy) };
  const keep = { from: shown(from.keepUntil), to: shown(to.keepUntil) };
  return (
    <li>
      {index}/{year}
      {from.archiveBy !== to.archiveBy && (
        <span className={styles.quiet}>{t('files.rule.moves.archive', archive)}</span>
      )}
      {from.keepUntil !== to.keepUntil && <span className={styles.quiet}>{t('files.rule.moves.keep', keep)}</span>}
    </li>
  );
}

/** Which files a rule moves, and from which days to which. */
export function RuleMoves({ moves: { items, settled } }: { readonly moves: FileMoves }) {
  const { t } = useTranslation();
  const count = items.length;
  return (
    <section className={styles.outcome} aria-label={t('files.rule.moves.title')}>
      <p role="status">
        {count === 0 ? t('files.rule.moves.none') : t('files.rule.moves.some', { count })}{' '}
        {settled > 0 && t('files.rule.moves.settled', { count: settled })}
      </p>
      <ul>
        {items.map((move) => (
          <MoveLine key={`${move.index}/${move.year}`} move={move} />
        ))}
      </ul>
    </section>
  );
}
