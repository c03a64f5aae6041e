import { useTranslation } from 'react-i18next';
import type { GroupProposal } from '../../../api/models.ts';
import styles from './groups.module.css';

function useWords(): (proposal: GroupProposal) => string {
  const { t } = useTranslation();
  return (proposal) => {
    if (proposal.type === 'cancel') return t('groups.proposal.cancel');
    const { groupName: group, people, mixesLanguages, overMaximum } = proposal;
    return [
      t('groups.proposal.merge', { group, people }),
      ...(mixesLanguages ? [t('groups.proposal.mixesLanguages')] : []),
      ...(overMaximum ? [t('groups.proposal.overMaximum')] : []),
    ].join(', ');
  };
}

/** What can become of a group that is too small, in words, the mildest first. */
export function Proposals({ proposals }: { readonly proposals: readonly GroupProposal[] }) {
  const words = useWords();
  if (proposals.length === 0) return null;
  return (
    <ul className={styles.proposals}>
      {proposals.map((proposal) => (
        <li key={proposal.type === 'merge' ? proposal.groupId : proposal.type}>{words(proposal)}</li>
      ))}
    </ul>
  );
}
