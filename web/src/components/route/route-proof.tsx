import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../api/models.ts';
import styles from './route-line.module.css';
import { StateSign } from './state-sign.tsx';

type Stage = DryRun['route'][number];

function ProofLine({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  const state = stage.problems.length > 0 ? 'blocked' : stage.skipped ? 'skipped' : 'waiting';
  return (
    <li className={styles.stage}>
      <StateSign state={state} />
      <div className={styles.body}>
        <div className={styles.name}>
          {stage.title} {stage.skipped && <span className={styles.quiet}>{t('route.skipped')}</span>}
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
          <div key={problem.message} className={styles.problem}>
            {problem.message}
          </div>
        ))}
      </div>
    </li>
  );
}

/** Who will be asked, stage by stage, if the paper goes into approval now. */
export function RouteProof({ route }: { readonly route: readonly Stage[] }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.line} aria-label={t('route.label')}>
      {route.map((stage) => (
        <ProofLine key={`${stage.step} ${stage.stage}`} stage={stage} />
      ))}
    </ol>
  );
}
