import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseListItem } from '../../../../api/models.ts';
import { usePaused } from '../../../../components/use-paused.ts';
import { useCase, useCases } from '../../../../data/cases.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import styles from '../field.module.css';
import { textOf } from '../content.ts';
import { inputAttributes, type InputProps } from './input-props.ts';

type Order = Pick<CaseListItem, 'id' | 'number' | 'registeredOn' | 'title'>;

/** A registered order, found by its number or title. */
export function OrderInput(props: InputProps) {
  const { value, onChange } = props;
  const { t } = useTranslation();
  const { day } = useFormat();
  const [words, setWords] = useState('');
  const found = useCases({ process: 'order', registered: 'true', q: usePaused(words) || undefined });
  const chosen = useCase(textOf(value) || undefined).data;
  const label = ({ number, registeredOn, title }: Order) =>
    [number && t('common.number', { number }), registeredOn && day(registeredOn), title].filter(Boolean).join(' · ');
  const listed: readonly Order[] = found.items.filter(({ validity }) => validity !== 'annulled');
  const orders = chosen && !listed.some(({ id }) => id === chosen.id) ? [chosen, ...listed] : listed;
  return (
    <Select
      {...inputAttributes(props)}
      className={styles.full ?? ''}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('newPaper.findOrder')}
      loading={found.isLoading}
      notFoundContent={found.isLoading ? null : t('common.nothingFound.title')}
      value={textOf(value) || null}
      options={orders.map((order) => ({ value: order.id, label: label(order) }))}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
}
