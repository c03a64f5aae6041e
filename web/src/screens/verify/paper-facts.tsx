import { useTranslation } from 'react-i18next';
import type { Verification } from '../../api/models.ts';
import { Mark } from '../../components/mark.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './verify.module.css';

/** What is known of a registered paper, without naming students. */
export function PaperFacts({ paper }: { readonly paper: Verification }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const facts = [
    [t('verify.university'), paper.university],
    [t('verify.kind'), paper.kind],
    [t('verify.number'), t('common.number', { number: paper.number })],
    [t('verify.date'), day(paper.date)],
    ...paper.signers.map(({ post, name }) => [post, name] as const),
  ] as const;
  return (
    <>
      <p className={styles.status}>
        <Mark tone={paper.status === 'in-force' ? 'done' : 'late'}>{t(`verify.status.${paper.status}`)}</Mark>
      </p>
      <dl>
        {facts.map(([title, value]) => (
          <div key={`${title} ${value}`} className={styles.fact}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
