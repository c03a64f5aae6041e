import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import styles from './filter-bar.module.css';
import { useKeys } from './use-keys.ts';

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
  const input = useRef<InputRef>(null);
  useKeys(useMemo(() => ({ '/': () => input.current?.focus() }), []));
  return (
    <Input
      ref={input}
      className={styles.search ?? ''}
      prefix={<SearchOutlined />}
      type="search"
      allowClear
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(event) => setWords(event.target.value)}
    />
  );
}
