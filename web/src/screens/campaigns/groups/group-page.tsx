import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CampaignGroupDetails } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useGroup } from '../../../data/campaign-groups.ts';
import styles from './groups.module.css';
import { GroupActs } from './group-acts.tsx';
import { GroupStatusMark } from './group-status.tsx';
import { GroupStudents } from './group-students.tsx';
import { Proposals } from './proposals.tsx';

function Note({ group }: { readonly group: CampaignGroupDetails }) {
  const { t } = useTranslation();
  const { name, language, teacher, status, people } = group;
  return (
    <>
      {name} · {t(`paper.language.${language}`)} · {t('groups.peopleCount', { count: people })} ·{' '}
      {teacher || t('groups.noTeacher')} · <GroupStatusMark status={status} />
    </>
  );
}

/** A group with its students, and what may be done with it now. */
export function GroupPage() {
  const { t } = useTranslation();
  const { id: campaign = '', group: named = '' } = useParams();
  const { data: group, error, refetch } = useGroup({ campaign, group: named });
  if (!group) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={8} />;
  return (
    <>
      <PageHead title={group.course.title} note={<Note group={group} />}>
        <Link to={`/campaigns/${campaign}/groups`}>{t('groups.toGroups')}</Link>
        <GroupActs key={group.id} campaign={campaign} group={group} />
      </PageHead>
      {group.proposals.length > 0 && (
        <section className={styles.decision}>
          <h2 className={styles.heading}>{t('groups.decide')}</h2>
          <Proposals proposals={group.proposals} />
        </section>
      )}
      <GroupStudents campaign={campaign} group={group} />
    </>
  );
}
