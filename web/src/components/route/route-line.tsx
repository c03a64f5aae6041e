import { useTranslation } from 'react-i18next';
import type { CaseStage, CaseStep, CaseView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FileLines } from './file-lines.tsx';
import styles from './route-line.module.css';
import { StateSign } from './state-sign.tsx';
import { WaitLines } from './wait-lines.tsx';

type Participant = CaseStage['people'][number];

function ParticipantLine({ participant }: { readonly participant: Participant }) {
  const { t } = useTranslation();
  const { person, post, actingFor, status, verdict } = participant;
  const word = verdict ? t(`common.verdict.${verdict}`) : t(`route.person.${status}`);
  return (
    <li className={styles.person}>
      <span>
        {person.name} ·{' '}
        <span className={styles.quiet}>
          {post}
          {actingFor && `, ${t('common.actingFor', { name: actingFor.name })}`}
        </span>
      </span>
      <span className={styles[verdict ?? status] ?? styles[status]}>{word}</span>
    </li>
  );
}

/** How the votes stand, and what it takes. */
function VoteLine({ vote }: { readonly vote: NonNullable<CaseStage['vote']> }) {
  const { t } = useTranslation();
  return (
    <div className={styles.vote}>
      <div>{t('route.vote.counted', { ...vote })}</div>
      <div className={styles.quiet}>
        {t('route.vote.needed', { count: vote.needed, listed: vote.listed })}
        {vote.quorum !== undefined && ` ${t('route.vote.quorum', { count: vote.quorum })}`}
      </div>
    </div>
  );
}

function StageBlock({ stage }: { readonly stage: CaseStage }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <li className={styles.stage}>
      <StateSign state={stage.status} />
      <div className={styles.body}>
        <div className={styles.name}>
          {stage.title}
          {stage.status === 'open' && stage.dueAt && (
            <span className={styles.quiet}> {t('route.dueBy', { day: day(stage.dueAt) })}</span>
          )}
          {stage.status === 'skipped' && <span className={styles.quiet}> {t('route.skipped')}</span>}
        </div>
        {stage.because?.map((words) => (
          <div key={words} className={styles.quiet}>
            {words}
          </div>
        ))}
        {stage.vote && <VoteLine vote={stage.vote} />}
        {stage.problem && <div className={styles.problem}>{t(`route.problem.${stage.problem}`)}</div>}
        <ul className={styles.people}>
          {stage.people.map((participant) => (
            <ParticipantLine key={`${participant.person.id} ${participant.post}`} participant={participant} />
          ))}
        </ul>
      </div>
    </li>
  );
}

interface StepProps {
  readonly step: CaseStep;
  readonly stages: readonly CaseStage[];
  /** people asked outside stages: work to carry out, papers to take note of */
  readonly asked: readonly Participant[];
  /** what the step waits for, unless it is people */
  readonly waiting?: CaseView['waiting'];
  /** the file the step has put the paper into */
  readonly file?: CaseView['file'];
}

function StepBlock({ step, stages, asked, waiting, file }: StepProps) {
  return (
    <li className={styles.step}>
      <StateSign state={step.status} />
      <div className={styles.body}>
        <div className={step.status === 'active' ? styles.now : styles.title}>{step.title}</div>
        {waiting && <WaitLines waiting={waiting} />}
        {file && <FileLines file={file} />}
        <ul className={styles.people}>
          {asked.map((participant) => (
            <ParticipantLine key={participant.person.id} participant={participant} />
          ))}
        </ul>
        {stages.length > 0 && (
          <ol className={styles.stages}>
            {stages.map((stage) => (
              <StageBlock key={stage.key} stage={stage} />
            ))}
          </ol>
        )}
      </div>
    </li>
  );
}

function askedOutsideStages(paper: CaseView, step: CaseStep): readonly Participant[] {
  if (paper.stages.some((stage) => stage.step === step.key)) return [];
  const tasks = paper.openTasks.filter((task) => task.step === step.key);
  return tasks.map(({ assignee, post, actingFor }) => ({
    person: assignee,
    post,
    status: 'open',
    ...(actingFor && { actingFor }),
  }));
}

/** The way of a paper: what is behind it, where it is, what is ahead, with the people of each stage. */
export function RouteLine({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  return (
    <ol className={styles.line} aria-label={t('route.label')}>
      {paper.steps.map((step) => (
        <StepBlock
          key={step.key}
          step={step}
          stages={paper.stages.filter((stage) => stage.step === step.key)}
          asked={askedOutsideStages(paper, step)}
          {...(paper.waiting?.step === step.key && { waiting: paper.waiting })}
          {...(step.type === 'filing' && paper.file && { file: paper.file })}
        />
      ))}
    </ol>
  );
}
