import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { useCancelRoute, type RouteKey } from '../../data/routes.ts';

/** Takes back a version whose day has not come, with the reason. */
export function CancelRoute({ route, version }: { readonly route: RouteKey; readonly version: number }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const cancel = useCancelRoute(route, version);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('routes.cancel.verb')}
      </Button>
      {isAsking && (
        <RemarkDialog
          title={t('routes.cancel.title', { version })}
          text={t('routes.cancel.text')}
          label={t('routes.reason')}
          verb={t('routes.cancel.confirm')}
          isDangerous={false}
          isPending={cancel.isPending}
          error={cancel.error}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) => cancel.mutate(reason, { onSuccess: () => setAsking(false) })}
        />
      )}
    </>
  );
}
