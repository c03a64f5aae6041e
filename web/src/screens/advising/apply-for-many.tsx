import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedForStudents, CampaignCandidate } from '../../api/models.ts';
import styles from '../../components/list/act-bar.module.css';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useApplyForStudents, useCandidateCourses } from '../../data/advising.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openGround } from './open-ground.ts';

interface Props {
  readonly campaign: string;
  /** code */
  readonly course: string;
  readonly candidates: readonly CampaignCandidate[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

type Outcomes = AppliedForStudents['items'];

/** Who could not be applied for, and why. */
function Refusals({ outcomes, candidates }: { readonly outcomes: Outcomes } & Pick<Props, 'candidates'>) {
  const { t } = useTranslation();
  const nameOf = (id: string) => candidates.find(({ student }) => student.id === id)?.student.name ?? '';
  const refused = outcomes.flatMap(({ student, problem }) => (problem ? [{ student, problem }] : []));
  if (refused.length === 0) return null;
  const lines = refused.map(({ student, problem }) => (
    <li key={student}>
      {nameOf(student)}: {problem.errors?.map(({ detail }) => detail).join(' ') ?? problem.detail}
    </li>
  ));
  return <Alert type="warning" showIcon title={t('advising.refused')} description={<ul>{lines}</ul>} />;
}

/** Applies for the course of the filter for everybody chosen, having said what it costs each. */
export function ApplyForMany({ campaign, course: code, candidates, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { count: formatted } = useFormat();
  const { modal } = App.useApp();
  const { data: courses = [] } = useCandidateCourses(campaign);
  const apply = useApplyForStudents(campaign);
  const [outcomes, setOutcomes] = useState<Outcomes>([]);
  const course = courses.find((known) => known.code === code);
  const open = candidates.flatMap((candidate) => {
    const ground = openGround(candidate, code);
    return ground ? [{ student: candidate.student.id, reason: ground.reason }] : [];
  });
  const students = open.filter(({ student }) => chosen.has(student));
  const count = students.length;
  const done = outcomes.filter(({ ok }) => ok).length;
  if (!course || (open.length === 0 && outcomes.length === 0)) return null;
  const facts = { course: course.title, credits: course.credits, amount: formatted(course.amount) };
  const send = async () => {
    setOutcomes(await apply.mutateAsync({ courseCode: code, students }));
    onChoose(new Set());
  };
  const confirm = () =>
    modal.confirm({
      title: t('advising.confirm.title', { count }),
      content: t('advising.confirm.text', facts),
      okText: t('advising.apply'),
      cancelText: t('common.cancel'),
      onOk: () => send().catch(() => undefined),
    });
  return (
    <div className={styles.bar}>
      <Button onClick={() => onChoose(new Set(open.map(({ student }) => student)))}>{t('advising.all')}</Button>
      <span>{t('advising.selected', { count })}</span>
      <span>{t('advising.price', facts)}</span>
      <Button type="primary" disabled={count === 0} loading={apply.isPending} onClick={() => void confirm()}>
        {t('advising.apply')}
      </Button>
      {done > 0 && <span role="status">{t('advising.done', { count: done })}</span>}
      <Refusals outcomes={outcomes} candidates={candidates} />
      {apply.error && <ProblemNotice error={apply.error} />}
    </div>
  );
}
