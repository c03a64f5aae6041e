import {
  BookOutlined,
  BranchesOutlined,
  CalendarOutlined,
  ContainerOutlined,
  FileAddOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  MailOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  SunOutlined,
  TeamOutlined,
  UserSwitchOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Ability } from '../../api/models.ts';
import { useWaitingVisas } from '../../data/applications.ts';
import { useCan } from '../../data/session.ts';
import { useWaitingCount } from '../../data/tasks.ts';
import styles from './navigation.module.css';

interface Entry {
  readonly to: string;
  readonly text: string;
  readonly icon: ReactNode;
  readonly needs?: Ability;
}

/** All screens of the navigation, in its order. */
export const ENTRIES: readonly Entry[] = [
  { to: '/inbox', text: 'inbox', icon: <InboxOutlined /> },
  { to: '/new', text: 'new', icon: <FileAddOutlined />, needs: 'cases.start' },
  { to: '/cases', text: 'cases', icon: <FolderOpenOutlined /> },
  { to: '/journals', text: 'journals', icon: <BookOutlined />, needs: 'journals.read' },
  { to: '/files', text: 'files', icon: <ContainerOutlined />, needs: 'office-files.read' },
  { to: '/students', text: 'students', icon: <TeamOutlined />, needs: 'students.read' },
  { to: '/courses', text: 'courses', icon: <ReadOutlined /> },
  { to: '/campaigns', text: 'campaigns', icon: <ScheduleOutlined />, needs: 'campaigns.read' },
  { to: '/summer', text: 'summer', icon: <SunOutlined />, needs: 'summer.apply' },
  { to: '/advising', text: 'advising', icon: <SolutionOutlined />, needs: 'summer.advise' },
  { to: '/applications', text: 'applications', icon: <SunOutlined />, needs: 'applications.read' },
  { to: '/payments', text: 'payments', icon: <WalletOutlined />, needs: 'payments.enter' },
  { to: '/absences', text: 'absences', icon: <UserSwitchOutlined />, needs: 'absences.enter' },
  { to: '/calendar', text: 'calendar', icon: <CalendarOutlined /> },
  { to: '/routes', text: 'routes', icon: <BranchesOutlined />, needs: 'routes.read' },
  { to: '/mails', text: 'mails', icon: <MailOutlined />, needs: 'mail.manage' },
  {
    to: '/trusted-certificates',
    text: 'trust',
    icon: <SafetyCertificateOutlined />,
    needs: 'trust.read',
  },
];

function Count({ count, spoken }: { readonly count: number | undefined; readonly spoken: string }) {
  if (!count) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{count}</span>
      <span className={styles.spoken}>{spoken}</span>
    </span>
  );
}

function WaitingPapers() {
  const { t } = useTranslation();
  const count = useWaitingCount();
  return <Count count={count} spoken={t('frame.waiting', { count: count ?? 0 })} />;
}

function WaitingVisas() {
  const { t } = useTranslation();
  const count = useWaitingVisas();
  return <Count count={count} spoken={t('inbox.visas', { count })} />;
}

/** The screens the person may open. */
export function Navigation() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <nav aria-label={t('frame.navigation')} className={styles.list}>
      {ENTRIES.filter(({ needs }) => !needs || can(needs)).map(({ to, text, icon }) => (
        <NavLink key={to} to={to} className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}>
          {icon}
          <span className={styles.text}>{t(`frame.nav.${text}`)}</span>
          {to === '/inbox' && <WaitingPapers />}
          {to === '/applications' && <WaitingVisas />}
        </NavLink>
      ))}
    </nav>
  );
}
