import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../empty-state.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { LoadMore } from './load-more.tsx';

const SKELETON_ROWS = 8;

interface Props {
  readonly list: {
    readonly items: readonly unknown[];
    readonly isLoading: boolean;
    readonly error: unknown;
    readonly hasMore: boolean;
    readonly isLoadingMore: boolean;
    readonly loadMore: () => void;
    readonly retry: () => void;
  };
  readonly isFiltered: boolean;
  readonly empty: { readonly title: string; readonly text: string };
  readonly children: ReactNode;
}

/** A list in whichever state it is: being read, broken, empty, or with its rows and the way to more of them. */
export function ListBody({ list, isFiltered, empty, children }: Props) {
  const { t } = useTranslation();
  if (list.isLoading) return <ListSkeleton rows={SKELETON_ROWS} />;
  if (list.items.length === 0 && list.error) return <ProblemNotice error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0 && isFiltered)
    return <EmptyState title={t('common.nothingFound.title')} text={t('common.nothingFound.text')} />;
  if (list.items.length === 0) return <EmptyState {...empty} />;
  return (
    <>
      {children}
      <LoadMore hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.loadMore} />
    </>
  );
}
