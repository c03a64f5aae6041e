import { useTranslation } from 'react-i18next';
import type { RouteStage, RouteStep, RouteView } from '../../api/models.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { isStaged, isWait } from './is-staged.ts';
import styles from './routes.module.css';
import { useAwaitedWords } from './use-awaited-words.ts';
import { useRouteWords } from './use-route-words.ts';

interface SummaryProps {
  readonly route: RouteView;
  readonly stage: RouteStage;
}

/** A stage in a few lines: who is asked, how it is decided, by when, for which papers. */
export function StageSummary({ route, stage }: SummaryProps) {
  const { t } = useTranslation();
  const words = useRouteWords(route);
  const asked = stage.participants.map(words.participant).join('; ');
  const order =
    stage.participants.length > 1 && stage.order === 'sequential' ? ` · ${t('routes.order.sequential')}` : '';
  return (
    <div className={styles.summary}>
      <div>{asked || t('routes.nobodyYet')}</div>
      <div className={styles.quiet}>
        {words.decided(stage.rule)}
        {order} · {words.term(stage.deadline)}
      </div>
      {stage.condition && (
        <div className={styles.quiet}>{t('routes.onlyIf', { condition: words.condition(stage.condition) })}</div>
      )}
    </div>
  );
}

interface Props {
  readonly route: RouteView;
  readonly steps: readonly RouteStep[];
}

/** A version of a route as people read it. */
export function RouteReading({ route, steps }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const awaited = useAwaitedWords(route);
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.key} className={styles.step}>
          <h3 className={styles.stepTitle}>{step.title[language]}</h3>
          {isStaged(step) && step.type === 'signature' && (
            <div className={styles.quiet}>{t(`routes.level.${step.level ?? 'in-system'}`)}</div>
          )}
          {isWait(step) && <div className={styles.quiet}>{awaited(step.until)}</div>}
          {isStaged(step) && (
            <ol className={styles.stages}>
              {step.stages.map((stage) => (
                <li key={stage.key} className={styles.stage}>
                  <div className={styles.stageTitle}>{stage.title[language]}</div>
                  <StageSummary route={route} stage={stage} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
