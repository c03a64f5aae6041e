import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from './choice-filter.tsx';

interface Kind {
  readonly kind: string;
  readonly kindTitle: string;
}

interface Props {
  readonly value: string | undefined;
  /** papers of the list; their kinds are offered, also after the list was narrowed */
  readonly papers: readonly Kind[];
  readonly onChange: (value: string | undefined) => void;
}

function useSeenKinds(papers: readonly Kind[]): ReadonlyMap<string, string> {
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (papers.length > 0)
      setSeen((before) => new Map([...before, ...papers.map((paper) => [paper.kind, paper.kindTitle] as const)]));
  }, [papers]);
  return seen;
}

/** Narrows a list to papers of one kind. */
export function KindFilter({ value, papers, onChange }: Props) {
  const { t } = useTranslation();
  const seen = useSeenKinds(papers);
  const options = [...seen].map(([kind, label]) => ({ value: kind, label }));
  return <ChoiceFilter label={t('common.anyKind')} value={value} options={options} onChange={onChange} />;
}
