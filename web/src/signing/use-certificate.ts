import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { NcalayerError } from './ncalayer.ts';
import { signTasks, type SignaturesByTask } from './sign-tasks.ts';

/** Signs with the person's certificate, and says in words why nothing was signed. */
export function useCertificate() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isSigning, setSigning] = useState(false);
  const [error, setError] = useState<unknown>();

  function inWords(failure: unknown): unknown {
    if (!(failure instanceof NcalayerError)) return failure;
    const { fault, said } = failure;
    const detail = [t(`certificate.fault.${fault}.text`), said].filter((words) => words !== '').join(' ');
    return new ApiError({ title: t(`certificate.fault.${fault}.title`), detail, status: 0, code: fault });
  }

  /** Nothing where nothing was signed; `error` tells why. */
  async function sign(tasks: readonly { readonly id: string }[]): Promise<SignaturesByTask | undefined> {
    setSigning(true);
    setError(undefined);
    try {
      return await signTasks(tasks, language);
    } catch (failure) {
      setError(inWords(failure));
      return undefined;
    } finally {
      setSigning(false);
    }
  }

  return { sign, isSigning, error };
}
