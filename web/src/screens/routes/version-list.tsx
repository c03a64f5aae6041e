import { useTranslation } from 'react-i18next';
import type { RouteVersion } from '../../api/models.ts';
import { Mark, type MarkTone } from '../../components/mark.tsx';
import type { RouteKey } from '../../data/routes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { CancelRoute } from './cancel-route.tsx';
import styles from './routes.module.css';

const TONES: Readonly<Record<RouteVersion['status'], MarkTone>> = {
  current: 'done',
  coming: 'accent',
  past: 'quiet',
  cancelled: 'quiet',
};

/** Who made a version, when, why and by which order. */
function Origin({ version }: { readonly version: RouteVersion }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const { author, createdAt, reason, source, cancelReason } = version;
  if (!author || createdAt === undefined) return <div className={styles.quiet}>{t('routes.withProgram')}</div>;
  return (
    <div className={styles.quiet}>
      <div>
        {author.name} · {instant(createdAt)}
      </div>
      <div>{reason}</div>
      {source && <div>{t('routes.basis', { source })}</div>}
      {cancelReason && <div>{t('routes.takenBack', { reason: cancelReason })}</div>}
    </div>
  );
}

interface Props {
  readonly route: RouteKey;
  readonly versions: readonly RouteVersion[];
  readonly shown: number;
  readonly onShow: (version: number) => void;
}

/** All versions, the latest first; one of them is shown beside. */
export function VersionList({ route, versions, shown, onShow }: Props) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <ol className={styles.versions} aria-label={t('routes.versions')}>
      {versions.map((version) => (
        <li key={version.version} className={version.version === shown ? styles.versionShown : styles.version}>
          <div className={styles.versionHead}>
            <button
              type="button"
              className={styles.show}
              aria-pressed={version.version === shown}
              onClick={() => onShow(version.version)}
            >
              {version.validFrom
                ? t('routes.since', { version: version.version, day: day(version.validFrom) })
                : t('routes.original')}
            </button>
            <Mark tone={TONES[version.status]}>{t(`routes.status.${version.status}`)}</Mark>
          </div>
          <Origin version={version} />
          {version.allowedActions.includes('cancel') && <CancelRoute route={route} version={version.version} />}
        </li>
      ))}
    </ol>
  );
}
