import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import styles from './filter-bar.module.css';

const PAUSE_MS = 250;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** A search field that asks when the person pauses; `/` brings the cursor here. */
export function SearchField({ label, value, onSearch }: Props) {
  const [words, setWords] = useState(value);
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onSearch(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);
  return (
    <Input
      className={styles.search ?? ''}
      prefix={<SearchOutlined />}
      type="search"
      data-search
      allowClear
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}
