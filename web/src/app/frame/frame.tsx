import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { CommandButton } from '../commands/command-button.tsx';
import { Brand } from './brand.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import styles from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { Preferences } from './preferences.tsx';
import { UserLine } from './user-line.tsx';

function SideColumn() {
  return (
    <>
      <Navigation />
      <div className={styles.foot}>
        <Preferences />
        <UserLine />
      </div>
    </>
  );
}

function NarrowHead() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className={styles.head}>
      <Button type="text" icon={<MenuOutlined />} aria-label={t('frame.openMenu')} onClick={() => setOpen(true)} />
      <Brand />
      <Drawer placement="left" size="default" open={isOpen} onClose={() => setOpen(false)} title={<Brand />}>
        <div className={styles.drawer}>
          <SideColumn />
        </div>
      </Drawer>
    </header>
  );
}

/** Navigation beside the screen; on a narrow window it hides behind a button. */
export function Frame() {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('frame.skip')}
      </a>
      <NarrowHead />
      <aside className={styles.side}>
        <Brand />
        <CommandButton />
        <SideColumn />
      </aside>
      <main id="main" className={styles.main} tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
    </div>
  );
}
