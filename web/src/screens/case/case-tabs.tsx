import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/models.ts';
import { Tabs } from '../../components/tabs.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { CaseLog } from './case-log.tsx';
import { CaseRoute } from './case-route.tsx';
import { CaseStudents } from './case-students.tsx';
import styles from './case-tabs.module.css';
import { CaseTalk } from './case-talk.tsx';
import { CaseVisas } from './case-visas.tsx';

/** Route, visas, documents, students and change log of a case. */
export function CaseTabs({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const tabs = [
    { key: 'route', label: t('case.tab.route'), children: <CaseRoute paper={paper} /> },
    { key: 'visas', label: t('case.tab.visas'), children: <CaseVisas paper={paper} /> },
    { key: 'documents', label: t('case.tab.documents'), children: <CaseDocuments paper={paper} /> },
    ...(paper.students.length > 0
      ? [{ key: 'students', label: t('case.tab.students'), children: <CaseStudents students={paper.students} /> }]
      : []),
    { key: 'talk', label: t('case.tab.talk'), children: <CaseTalk paper={paper} /> },
    { key: 'log', label: t('case.tab.log'), children: <CaseLog paper={paper} /> },
  ];
  return (
    <aside className={styles.tabs} aria-label={t('case.about')}>
      <Tabs label={t('case.about')} tabs={tabs} />
    </aside>
  );
}
