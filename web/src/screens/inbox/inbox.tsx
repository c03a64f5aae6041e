import { useTranslation } from 'react-i18next';
import type { TaskFilter } from '../../api/models.ts';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useChoice } from '../../components/use-choice.ts';
import { useInbox } from '../../data/tasks.ts';
import { ActingNote } from './acting-note.tsx';
import { BatchBar } from './batch-bar.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxRow } from './inbox-row.tsx';
import styles from './inbox.module.css';
import { VisaNote } from './visa-note.tsx';

function Notes() {
  return (
    <span className={styles.notes}>
      <ActingNote />
      <VisaNote />
    </span>
  );
}

/** Papers that wait for the person: what is asked, of what, from whom, till when. */
export function Inbox() {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const filter: TaskFilter = { q: get('q'), kind: get('kind') };
  const list = useInbox(filter);
  const { chosenIds, choose, clear } = useChoice();
  return (
    <>
      <PageHead title={t('inbox.title')} note={<Notes />} />
      <InboxFilters filter={filter} tasks={list.items} onChange={set} />
      <ListBody
        list={list}
        isFiltered={Boolean(filter.q ?? filter.kind)}
        empty={{ title: t('inbox.empty.title'), text: t('inbox.empty.text') }}
      >
        <ul className={styles.list} aria-label={t('inbox.title')}>
          {list.items.map((task) => (
            <InboxRow
              key={task.id}
              task={task}
              isChosen={chosenIds.has(task.id)}
              onChoose={(isChosen) => choose(task.id, isChosen)}
            />
          ))}
        </ul>
      </ListBody>
      <BatchBar chosen={list.items.filter(({ id }) => chosenIds.has(id))} onClear={clear} />
    </>
  );
}
