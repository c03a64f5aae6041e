import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readAgain } from './read-again.ts';

/** A list that is shown; each reading answers, once it may, with what was true when it began. */
function shownList() {
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const world = { truth: 'old', reads: 0 };
  const answers: (() => void)[] = [];
  const queryFn = () =>
    new Promise<string>((resolve) => {
      world.reads += 1;
      const seen = world.truth;
      answers.push(() => resolve(seen));
    });
  const observer = new QueryObserver(queryClient, { queryKey: ['list'], queryFn });
  const leave = observer.subscribe(() => undefined);
  /** Lets readings answer until nothing is read any more. */
  const settle = async (done: Promise<void>) => {
    let isDone = false;
    void done.then(() => (isDone = true));
    while (!isDone) {
      answers.splice(0).forEach((answer) => answer());
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { queryClient, world, settle, leave, data: () => queryClient.getQueryData(['list']) };
}

test('an answer that was on its way when the change came does not hide it', async () => {
  const { queryClient, world, settle, leave, data } = shownList();
  world.truth = 'new';
  await settle(readAgain(queryClient, ['list']));
  expect([data(), world.reads]).toEqual(['new', 2]);
  leave();
});

test('what is shown already is read again once', async () => {
  const { queryClient, world, settle, leave, data } = shownList();
  await settle(queryClient.refetchQueries({ queryKey: ['list'] }));
  world.truth = 'new';
  await settle(readAgain(queryClient, ['list']));
  expect([data(), world.reads]).toEqual(['new', 2]);
  leave();
});
