import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Absence } from '../../api/models.ts';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { useCancelAbsence } from '../../data/absences.ts';

/** Ends an absence early, or takes it back, with the reason. */
export function CancelAbsence({ absence }: { readonly absence: Absence }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const cancel = useCancelAbsence();
  const confirm = (reason: string) => cancel.mutate({ id: absence.id, reason }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('absences.cancel.verb')}
      </Button>
      {isAsking && (
        <RemarkDialog
          title={t('absences.cancel.title', { name: absence.person.name })}
          text={t('absences.cancel.text')}
          label={t('absences.cancel.reason')}
          verb={t('absences.cancel.confirm')}
          isDangerous={false}
          isPending={cancel.isPending}
          error={cancel.error}
          onCancel={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
