import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type {
  CalendarChange,
  DeadlineMove,
  MoveOutcome,
  NewCalendarChange,
  NewCalendarPreview,
} from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const CALENDAR = ['calendar'] as const;

/** How often it is asked how far the deadlines have followed. */
const ASK_AGAIN_MS = 1_500;

/** The days of a year that are not what their day of the week says. */
export function useCalendarYear(year: number) {
  return useQuery({
    queryKey: [...CALENDAR, 'year', year],
    queryFn: () => bodyOf(api.GET('/calendar/years/{year}', { params: { path: { year } } })),
  });
}

function readChanges(cursor: string | undefined) {
  return bodyOf(api.GET('/calendar/changes', { params: { query: definedOnly({ cursor }) } }));
}

/** Changes of the calendar, latest first. */
export function useCalendarChanges() {
  return usePages<CalendarChange, Awaited<ReturnType<typeof readChanges>>>([...CALENDAR, 'changes'], readChanges);
}

/** One change; asked again while deadlines follow. */
export function useCalendarChange(id: string) {
  return useQuery({
    queryKey: [...CALENDAR, 'change', id],
    queryFn: async () => (await bodyOf(api.GET('/calendar/changes/{id}', { params: { path: { id } } }))).change,
    refetchInterval: ({ state }) => (state.data?.status === 'applied' ? false : ASK_AGAIN_MS),
  });
}

interface MovesAsked {
  readonly id: string;
  readonly outcome: MoveOutcome | undefined;
  /** how many there are by now: more are read anew */
  readonly count: number;
}

function readMoves({ id, outcome }: MovesAsked, cursor: string | undefined) {
  const query = definedOnly({ outcome, cursor });
  return bodyOf(api.GET('/calendar/changes/{id}/moves', { params: { path: { id }, query } }));
}

/** Which deadlines a change moved, for those who may see it. */
export function useDeadlineMoves(asked: MovesAsked) {
  return usePages<DeadlineMove, Awaited<ReturnType<typeof readMoves>>>([...CALENDAR, 'moves', asked], (cursor) =>
    readMoves(asked, cursor),
  );
}

export function usePreviewCalendar() {
  return useMutation({
    mutationFn: (body: NewCalendarPreview) => bodyOf(api.POST('/calendar/preview', { body })),
  });
}

/** Enters a change; whatever became of it, the calendar is read again. */
export function useChangeCalendar() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCalendarChange) => bodyOf(api.POST('/calendar/changes', { body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: CALENDAR }),
  });
}
