import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignView, ListChanges } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useListChanges } from '../../data/campaign-groups.ts';
import { useCampaignAct } from '../../data/campaigns.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './campaigns.module.css';

/** Enough to see what has happened; the draft of the order names everybody. */
const STUDENTS_SHOWN = 10;

type ChangedGroup = ListChanges['groups'][number];
type ChangedStudent = ListChanges['students'][number];

function useWords() {
  const { t } = useTranslation();
  return {
    ofGroup: ({ number: group, change, into }: ChangedGroup) => {
      if (into !== undefined) return t('campaigns.lists.joined', { group, into });
      return t(`campaigns.lists.${change}`, { group });
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
  const hidden = students.length - STUDENTS_SHOWN;
  return (
    <ul className={styles.lines}>
      {groups.map((group) => (
        <li key={group.number}>{words.ofGroup(group)}</li>
      ))}
      {students.slice(0, STUDENTS_SHOWN).map((changed) => (
        <li key={changed.student.id}>{words.ofStudent(changed)}</li>
      ))}
      {hidden > 0 && <li className={styles.quiet}>{t('campaigns.lists.more', { count: hidden })}</li>}
    </ul>
  );
}

function ChangesSince({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: changes } = useListChanges(campaignId);
  const act = useCampaignAct(campaignId);
  if (!changes?.order || changes.students.length === 0) return null;
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

/** What the opening order lists and does not hold any more, for whoever may draft the order that amends it. */
export function CampaignListChanges({ campaign }: { readonly campaign: CampaignView }) {
  return campaign.allowedActions.includes('amend-opening') ? <ChangesSince campaignId={campaign.id} /> : null;
}
