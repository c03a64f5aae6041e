/** The working calendar: its days, its changes, and the deadlines they move. */
import { z } from 'zod';
import { DAY_NATURES } from '../domain/calendar/entry.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  pageSchema,
  personSchema,
  remarkSchema,
  textSchema,
} from './common.schemas.ts';

const MOST_DAYS = 60;
const FIRST_YEAR = 2020;
const LAST_YEAR = 2100;

const calendarDate = z.iso.date();
const name = z.string().trim().min(1).max(200);

export const DAY_KINDS = ['day-off', 'working-day', 'ordinary'] as const;
export const CHANGE_STATUSES = ['waiting', 'applying', 'applied'] as const;
export const MOVE_OUTCOMES = ['moved', 'reminders-moved', 'not-moved'] as const;

export const enteredDaySchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ date: calendarDate, kind: z.literal('ordinary') })
    .meta({ description: 'the day is again what its day of the week says' }),
  z.strictObject({
    date: calendarDate,
    kind: z.enum(['day-off', 'working-day']),
    nature: z.enum(['holiday', 'moved', 'own']).meta({
      description: 'a holiday by law or announcement, a day moved by a decree, or the university’s own',
    }),
    title: z.strictObject({ kk: name, ru: name, en: name }),
    confirmed: z.boolean().meta({ description: 'the day was compared with its source' }),
    carriesOver: z.boolean().optional().meta({
      description: 'of a holiday: whether another day becomes free when it falls on a free day; absent: no',
    }),
  }),
]);

const days = z.array(enteredDaySchema).min(1).max(MOST_DAYS);
const version = z.number().int().min(0).meta({ description: 'of the calendar the change was made from' });
const validFrom = calendarDate.meta({ description: 'the day from which deadlines are counted by the change' });

export const previewCalendarSchema = z.strictObject({ validFrom, version, days }).meta({ id: 'PreviewCalendar' });

export const changeCalendarSchema = z
  .strictObject({
    validFrom,
    version,
    days,
    basis: z.string().trim().min(1).max(500).meta({ description: 'law, decree, announcement or order' }),
    reason: remarkSchema,
  })
  .meta({ id: 'ChangeCalendar' });

export const calendarYearParamsSchema = z.strictObject({
  year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR),
});

const daySchema = z
  .object({
    date: dateSchema,
    kind: z.enum(DAY_KINDS),
    nature: z.enum(DAY_NATURES),
    title: textSchema,
    titles: z.object({ kk: textSchema, ru: textSchema, en: textSchema }),
    source: textSchema,
    confirmed: z.boolean(),
    carriesOver: z.boolean(),
  })
  .meta({ id: 'CalendarDay' });

export const calendarYearSchema = z
  .object({
    year: z.number().int(),
    version: z.number().int(),
    today: dateSchema,
    weekend: z.array(z.number().int()).meta({ description: 'free days of the week, 1 for Monday to 7 for Sunday' }),
    workingHours: z.object({ from: textSchema, to: textSchema }),
    workingDays: z.number().int().meta({ description: 'how many days of the year are worked' }),
    days: z.array(daySchema).meta({ description: 'days that are not what their day of the week says, in order' }),
    unconfirmed: z.number().int(),
    coming: z
      .array(daySchema.extend({ validFrom: dateSchema }))
      .meta({ description: 'days entered with a change that does not count yet' }),
    allowedActions: z.array(z.enum(['change'])),
  })
  .meta({ id: 'CalendarYear' });

const moveSchema = z
  .object({
    case: z.object({
      id: idSchema,
      kindTitle: textSchema,
      number: z.string().optional(),
      title: textSchema.optional().meta({ description: 'absent for those who may not read the case' }),
    }),
    stepTitle: textSchema,
    stageTitle: textSchema.optional(),
    people: z.array(personSchema),
    from: instantSchema,
    to: instantSchema,
    outcome: z.enum(MOVE_OUTCOMES).optional().meta({ description: 'absent: not carried out yet' }),
    reason: textSchema.optional().meta({ description: 'why the deadline was not moved' }),
  })
  .meta({ id: 'DeadlineMove' });

export const calendarPreviewSchema = z
  .object({
    days: z.array(daySchema).meta({ description: 'the days entered, and those that follow by the rule' }),
    checked: z.number().int(),
    later: z.number().int().meta({ description: 'how many deadlines would come later' }),
    earlier: z.number().int(),
    overdue: z.number().int().meta({ description: 'how many of those would be overdue at once' }),
    moves: z.array(moveSchema).meta({ description: 'the first of them' }),
  })
  .meta({ id: 'CalendarPreview' });

const changeSchema = z
  .object({
    id: idSchema,
    validFrom: dateSchema,
    basis: textSchema,
    reason: textSchema,
    days: z.array(daySchema),
    enteredBy: personSchema,
    enteredAt: instantSchema,
    status: z.enum(CHANGE_STATUSES),
    toCheck: z.number().int().optional(),
    checked: z.number().int(),
    moved: z.number().int(),
    remindersMoved: z.number().int(),
    notMoved: z.number().int(),
    finishedAt: instantSchema.optional(),
  })
  .meta({ id: 'CalendarChange' });

export const calendarChangeAnswerSchema = z.object({ change: changeSchema }).meta({ id: 'CalendarChangeAnswer' });
export const calendarChangeListSchema = pageSchema(changeSchema).meta({ id: 'CalendarChangeList' });
export const calendarChangesQuerySchema = z.strictObject({ cursor: cursorSchema.optional() });
export const deadlineMovesQuerySchema = z.strictObject({
  outcome: z.enum(MOVE_OUTCOMES).optional(),
  cursor: cursorSchema.optional(),
});
export const deadlineMoveListSchema = pageSchema(moveSchema).meta({ id: 'DeadlineMoveList' });

export type EnteredDay = z.infer<typeof enteredDaySchema>;
export type PreviewCalendar = z.infer<typeof previewCalendarSchema>;
export type ChangeCalendar = z.infer<typeof changeCalendarSchema>;
export type CalendarDayView = z.infer<typeof daySchema>;
export type CalendarYearView = z.infer<typeof calendarYearSchema>;
export type CalendarPreviewView = z.infer<typeof calendarPreviewSchema>;
export type CalendarChangeView = z.infer<typeof changeSchema>;
export type DeadlineMoveView = z.infer<typeof moveSchema>;
