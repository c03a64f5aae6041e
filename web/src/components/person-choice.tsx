import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../api/models.ts';
import { usePeople } from '../data/people.ts';
import styles from './person-choice.module.css';
import { usePaused } from './use-paused.ts';

function Option({ person }: { readonly person: Colleague }) {
  return (
    <div className={styles.option}>
      <span>{person.name}</span>
      <span className={styles.quiet}>{person.posts.map(({ title, unit }) => `${title}, ${unit}`).join(' · ')}</span>
    </div>
  );
}

interface Props {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (personId: string | undefined) => void;
  readonly placeholder: string;
  readonly isOptional: boolean;
}

/** Chooses a colleague by name, post or unit; a field of a form. */
export function PersonChoice({ id, value, onChange, placeholder, isOptional }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data = [], isFetching } = usePeople(usePaused(words));
  return (
    <Select<string>
      {...(id !== undefined && { id })}
      value={value ?? null}
      placeholder={placeholder}
      allowClear={isOptional}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={isFetching}
      notFoundContent={isFetching ? null : t('common.nothingFound.title')}
      optionLabelProp="title"
      options={data.map((person) => ({ value: person.id, title: person.name, label: <Option person={person} /> }))}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
    />
  );
}
