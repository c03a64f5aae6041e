import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignGroupDetails } from '../../../api/models.ts';

type ConfirmedAct = 'cancel' | 'reopen';

interface Props {
  readonly group: CampaignGroupDetails;
  readonly onAct: (type: ConfirmedAct) => Promise<unknown>;
}

const ACTS: readonly ConfirmedAct[] = ['cancel', 'reopen'];

/** Acts on a group that need no more than a yes. */
export function ConfirmedActs({ group, onAct }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const confirm = (type: ConfirmedAct) =>
    modal.confirm({
      title: t(`groups.act.${type}.title`),
      content: t(`groups.act.${type}.text`),
      okText: t(`groups.act.${type}.verb`),
      okButtonProps: { danger: type === 'cancel' },
      cancelText: t('common.cancel'),
      onOk: () => onAct(type),
    });
  return ACTS.filter((type) => group.allowedActions.includes(type)).map((type) => (
    <Button key={type} danger={type === 'cancel'} onClick={() => void confirm(type)}>
      {t(`groups.act.${type}.verb`)}
    </Button>
  ));
}
