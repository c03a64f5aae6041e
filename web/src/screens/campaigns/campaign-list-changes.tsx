import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView, ListChanges } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useListChanges } from '../../data/campaign-groups.ts';
import { useCampaignAct } from '../../data/campaigns.ts';
import { useCan } from '../../data/session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './campaigns.module.css';

/** Enough to see what has happened; the draft of the order names everything. */
const LINES_SHOWN = 10;

/** While groups are taught and examined the opening order may be amended. */
const AMENDED_PHASES: readonly string[] = ['teaching', 'results'];

type ChangedGroup = ListChanges['groups'][number];
type ChangedStudent = ListChanges['students'][number];

function useWords() {
  const { t } = useTranslation();
  return {
    ofGroup: ({ number: group, change, into, teacher, formerTeacher: former }: ChangedGroup) => {
      if (into !== undefined) return t('campaigns.lists.joined', { group, into });
      if (change !== 'teacher') return t(`campaigns.lists.${change}`, { group });
      if (teacher === undefined) return t('campaigns.lists.untaught', { group, former });
      return former === undefined
        ? t('campaigns.lists.taught', { group, teacher })
        : t('campaigns.lists.retaught', { group, teacher, former });
    },
    ofStudent: ({ student, leaves, joins }: ChangedStudent) => {
      // namesakes study in different groups
      const name = `${student.name} (${student.groupName})`;
      const [from, to] = [leaves.join(', '), joins.join(', ')];
      if (leaves.length > 0 && joins.length > 0) return t('campaigns.lists.moves', { name, from, to });
      return joins.length > 0
        ? t('campaigns.lists.joins', { name, groups: to })
        : t('campaigns.lists.leaves', { name, groups: from });
    },
  };
}

function Changes({ changes: { groups, students } }: { readonly changes: ListChanges }) {
  const { t } = useTranslation();
  const words = useWords();
  const lines = [
    ...groups.map((group) => ({ key: `group/${group.number}`, words: words.ofGroup(group) })),
    ...students.map((changed) => ({ key: changed.student.id, words: words.ofStudent(changed) })),
  ];
  const hidden = lines.length - LINES_SHOWN;
  return (
    <ul className={styles.lines}>
      {lines.slice(0, LINES_SHOWN).map(({ key, words: line }) => (
        <li key={key}>{line}</li>
      ))}
      {hidden > 0 && <li className={styles.quiet}>{t('campaigns.lists.more', { count: hidden })}</li>}
    </ul>
  );
}

/** The order that amends the lists is under way and does not hold everything. */
function FurtherChanges({ changes, amendmentId }: { readonly changes: ListChanges; readonly amendmentId: string }) {
  const { t } = useTranslation();
  return (
    <section className={styles.changes}>
      <h2 className={styles.heading}>{t('campaigns.lists.further')}</h2>
      <p>{t('campaigns.lists.furtherNote')}</p>
      <Changes changes={changes} />
      <Link to={`/cases/${amendmentId}`}>{t('campaigns.lists.openAmendment')}</Link>
    </section>
  );
}

function ChangesSince({ changes, campaignId }: { readonly changes: ListChanges; readonly campaignId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useCampaignAct(campaignId);
  if (!changes.order) return null;
  const { number, registeredOn } = changes.order;
  return (
    <section className={styles.changes}>
      <h2 className={styles.heading}>{t('campaigns.lists.title')}</h2>
      <p>{t('campaigns.lists.note', { number, day: format.day(registeredOn) })}</p>
      <Changes changes={changes} />
      <Button type="primary" loading={act.isPending} onClick={() => act.mutate({ type: 'amend-opening' })}>
        {t('campaigns.lists.verb')}
      </Button>
      {act.error && <ProblemNotice error={act.error} />}
    </section>
  );
}

function AnyChanges({ campaignId }: { readonly campaignId: string }) {
  const { data: changes } = useListChanges(campaignId);
  if (!changes || changes.groups.length + changes.students.length === 0) return null;
  return changes.amendmentId === undefined ? (
    <ChangesSince changes={changes} campaignId={campaignId} />
  ) : (
    <FurtherChanges changes={changes} amendmentId={changes.amendmentId} />
  );
}

/** What orders list and does not hold any more, for whoever may draft the order that amends it. */
export function CampaignListChanges({ campaign: { id, phase } }: { readonly campaign: CampaignView }) {
  const can = useCan();
  return can('campaigns.plan') && AMENDED_PHASES.includes(phase) ? <AnyChanges campaignId={id} /> : null;
}
