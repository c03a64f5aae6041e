import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedCertificate } from '../../api/models.ts';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { useWithdrawTrust } from '../../data/trusted-certificates.ts';

/** Trusts an authority no longer, with the reason. */
export function WithdrawTrust({ certificate: { sha256, subject } }: { readonly certificate: TrustedCertificate }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useWithdrawTrust();
  const confirm = (reason: string) =>
    withdraw.mutate({ sha256, reason }, { onSuccess: () => void message.success(t('trust.withdraw.done')) });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('trust.withdraw.verb')}
      </Button>
      {isAsking && (
        <RemarkDialog
          title={t('trust.withdraw.title', { name: subject })}
          text={t('trust.withdraw.text')}
          label={t('trust.withdraw.reason')}
          verb={t('trust.withdraw.verb')}
          isDangerous
          isPending={withdraw.isPending}
          error={withdraw.error}
          onCancel={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
