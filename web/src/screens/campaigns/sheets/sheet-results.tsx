import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeSheetDetails } from '../../../api/models.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useCollectSheet, useEnterResults } from '../../../data/grade-sheets.ts';
import { changedResults, entryOf, isFaulty, type Entries } from './result-entries.ts';
import { ResultTable } from './result-table.tsx';
import styles from './sheets.module.css';
import { useLeaveWarning } from './use-leave-warning.ts';

interface Props {
  readonly campaign: string;
  readonly sheet: GradeSheetDetails;
}

function CollectSheet({ campaign, sheet }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const collect = useCollectSheet({ campaign, sheet: sheet.id });
  const confirm = () =>
    modal.confirm({
      title: t('sheets.collect.title', { number: sheet.number }),
      content: t('sheets.collect.text'),
      okText: t('sheets.collect.verb'),
      cancelText: t('common.cancel'),
      onOk: () => collect.mutateAsync().catch(() => undefined),
    });
  return (
    <>
      <Button type="primary" loading={collect.isPending} onClick={() => void confirm()}>
        {t('sheets.collect.verb')}
      </Button>
      {collect.error && <ProblemNotice error={collect.error} />}
    </>
  );
}

interface SaveProps extends Props {
  readonly entries: Entries;
}

/** Saves what was entered; a sheet with all results saved may be taken in. */
function SaveBar({ campaign, sheet, entries }: SaveProps) {
  const { t } = useTranslation();
  const enter = useEnterResults({ campaign, sheet: sheet.id });
  const changed = changedResults(sheet.students, entries);
  const hasFault = sheet.students.some((student) => isFaulty(entryOf(student, entries)));
  const hasUnsaved = changed.length > 0 || hasFault;
  useLeaveWarning(hasUnsaved);
  return (
    <div className={styles.save}>
      {hasUnsaved && (
        <Button type="primary" disabled={hasFault} loading={enter.isPending} onClick={() => enter.mutate(changed)}>
          {t('sheets.save')}
        </Button>
      )}
      {!hasUnsaved && sheet.allowedActions.includes('collect') && <CollectSheet campaign={campaign} sheet={sheet} />}
      <span className={styles.quiet} role="status">
        {hasFault && t('sheets.faulty')}
        {hasUnsaved && !hasFault && t('sheets.unsaved', { count: changed.length })}
        {!hasUnsaved && t('sheets.entered', { done: sheet.entered, all: sheet.people })}
      </span>
      {enter.error && <ProblemNotice error={enter.error} kept={t('campaigns.kept')} />}
    </div>
  );
}

/** Results of a sheet: a form while it is open, a record afterwards. */
export function SheetResults({ campaign, sheet }: Props) {
  const { t } = useTranslation();
  const [entries, setEntries] = useState<Entries>({});
  const mayEnter = sheet.allowedActions.includes('enter');
  if (sheet.students.length === 0)
    return <EmptyState title={t('sheets.noStudents.title')} text={t('sheets.noStudents.text')} />;
  return (
    <>
      <ResultTable
        sheet={sheet}
        entries={mayEnter ? entries : {}}
        onEntry={(applicationId, entry) => setEntries((before) => ({ ...before, [applicationId]: entry }))}
      />
      {mayEnter && <SaveBar campaign={campaign} sheet={sheet} entries={entries} />}
    </>
  );
}
