import { useTranslation } from 'react-i18next';
import type { DryRun, RoutePart } from '../../api/models.ts';
import { ProblemLine } from './problem-line.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './route-line.module.css';
import { StateSign } from './state-sign.tsx';

function ProofLine({ stage }: { readonly stage: RoutePart }) {
  const { t } = useTranslation();
  const state = stage.problems.some(({ blocks }) => blocks) ? 'blocked' : stage.skipped ? 'skipped' : 'waiting';
  return (
    <li className={styles.stage}>
      <StateSign state={state} />
      <div className={styles.body}>
        <div className={styles.name}>
          {stage.title}{' '}
          {stage.signatureLevel === 'certificate' && <span className={styles.quiet}>{t('route.byCertificate')}</span>}{' '}
          {stage.skipped && <span className={styles.quiet}>{t('route.skipped')}</span>}
        </div>
        <ul className={styles.people}>
          {stage.people.map((person) => (
            <li key={`${person.id} ${person.post}`} className={styles.person}>
              <span>
                {person.name} ·{' '}
                <span className={styles.quiet}>
                  {person.post}
                  {person.actingFor && `, ${t('common.actingFor', { name: person.actingFor.name })}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {stage.problems.map((problem) => (
          <ProblemLine key={problem.code} problem={problem} />
        ))}
      </div>
    </li>
  );
}

type Proof = Pick<DryRun, 'route' | 'problems' | 'deadline'>;

/** By when the paper is ready at the latest, and the limit it has to keep. */
function Deadline({ deadline }: Pick<Proof, 'deadline'>) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { by, limit } = deadline;
  return (
    <p className={styles.note}>
      {t('route.latestBy', { day: day(by) })} {limit && t('route.limit', { day: day(limit.by), count: limit.amount })}{' '}
      {limit &&
        (limit.confirmed
          ? t('route.limitSource', { source: limit.source })
          : t('route.limitUnconfirmed', { source: limit.source }))}
    </p>
  );
}

/** Who will be asked, stage by stage, if the paper goes on its way now, and what stands in its way. */
export function RouteProof({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={styles.line} aria-label={t('route.label')}>
        {proof.route.map((stage) => (
          <ProofLine key={`${stage.step} ${stage.stage}`} stage={stage} />
        ))}
      </ol>
      {proof.problems.map((problem) => (
        <ProblemLine key={problem.message} problem={problem} />
      ))}
      <Deadline deadline={proof.deadline} />
    </>
  );
}
