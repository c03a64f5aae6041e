import { useTranslation } from 'react-i18next';
import { Verdict } from './verdict.tsx';

/** Answers an address that belongs to no registered paper. */
export function UnknownPaper() {
  const { t } = useTranslation();
  return (
    <>
      <Verdict isGood={false}>{t('verify.unknown.title')}</Verdict>
      <p>{t('verify.unknown.text')}</p>
    </>
  );
}
