import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteStep } from '../../../api/models.ts';
import { useMe } from '../../../data/session.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { NEW_STEPS, type NewStep } from './change-order.ts';
import type { RouteChange } from './change-steps.ts';
import styles from './editor.module.css';
import { titleInAll } from './title-in-all.ts';

interface Props {
  readonly after: RouteStep;
  readonly change: (change: RouteChange) => void;
}

/** Puts a step of visas, of signatures or a wait behind another step. */
export function AddStep({ after, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: me } = useMe();
  const add = (kind: NewStep) =>
    change({
      ...{ type: 'add-step', after: after.key, kind, today: me?.today ?? '' },
      title: titleInAll(`routes.edit.newStep.${kind}`),
      stageTitle: titleInAll('routes.edit.newStage'),
    });
  const items = NEW_STEPS.map((kind) => ({ key: kind, label: t(`routes.edit.newStep.${kind}`) }));
  return (
    <div className={styles.newStep}>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => add(key as NewStep) }}>
        <Button type="dashed" size="small" icon={<PlusOutlined />}>
          {t('routes.edit.addStep', { step: after.title[language] })}
        </Button>
      </Dropdown>
    </div>
  );
}
