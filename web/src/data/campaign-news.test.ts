import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCampaignNews, type CampaignNews } from './campaign-news.ts';

let queryClient: QueryClient;
let news: CampaignNews;

beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient();
  news = createCampaignNews(queryClient);
  read();
});

afterEach(() => {
  news.stop();
  queryClient.clear();
  vi.useRealTimers();
});

const KEYS = {
  page: ['campaigns', 'one', 'c-1'],
  history: ['campaigns', 'history', 'c-1', '2027-06-22T06:00:00Z'],
  groups: ['campaigns', 'c-1', 'groups'],
  sheet: ['campaigns', 'c-1', 'sheets', 's-1'],
  other: ['campaigns', 'one', 'c-2'],
};

/** The pages have read everything. */
function read(): void {
  for (const queryKey of Object.values(KEYS)) queryClient.setQueryData(queryKey, {});
}

function stale(): readonly string[] {
  return Object.entries(KEYS).flatMap(([name, key]) => (queryClient.getQueryState(key)?.isInvalidated ? [name] : []));
}

test('a page of the campaign that has changed is read again at once, and no other', () => {
  news.hear('c-1');
  expect(stale()).toEqual(['page', 'history', 'groups']);
});

test('many changes in a row are read together, the last of them too', () => {
  news.hear('c-1');
  read();
  news.hear('c-1');
  news.hear('c-1');
  expect(stale()).toEqual([]);
  vi.runOnlyPendingTimers();
  expect(stale()).toEqual(['page', 'history', 'groups']);
  read();
  vi.runOnlyPendingTimers();
  expect([stale(), vi.getTimerCount()]).toEqual([[], 0]);
  news.hear('c-2');
  expect(stale()).toEqual(['other']);
});

test('after news were missed everything about campaigns is read again', () => {
  news.hear(null);
  expect(stale()).toEqual(['page', 'history', 'groups', 'sheet', 'other']);
});

test('whoever has left hears nothing any more', () => {
  news.hear('c-1');
  read();
  news.hear('c-1');
  news.stop();
  vi.runAllTimers();
  expect(stale()).toEqual([]);
});
