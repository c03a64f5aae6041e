/** How people want to be told, by group of occasions. */

/** At once, in the morning digest, or not by mail at all; open pages show everything in any case. */
export const CHOICES = ['now', 'morning', 'never'] as const;
export type Choice = (typeof CHOICES)[number];

/** In the order people see them. Stored as names of columns: a change needs a migration. */
export const GROUPS = ['tasks', 'questions', 'papers', 'reminders', 'escalations'] as const;
export type Group = (typeof GROUPS)[number];

export type Preferences = Readonly<Record<Group, Choice>>;

/**
 * What holds for whoever chose nothing: what waits for the person comes at once, because a paper stands still until they
 * answer; news about their papers and what is nearly due come together in the morning.
 */
export const DEFAULT_PREFERENCES: Preferences = {
  tasks: 'now',
  questions: 'now',
  papers: 'morning',
  reminders: 'morning',
  escalations: 'now',
};

/** What may be chosen for a group: whoever must step in when nobody answers cannot stop hearing of it. */
export function choicesOf(group: Group): readonly Choice[] {
  return group === 'escalations' ? ['now', 'morning'] : CHOICES;
}
