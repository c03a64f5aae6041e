import type { PersonCommand } from './commands.ts';
import { refused, type Refused } from './refusal.ts';
import { begin, emit, request, type Run } from './run.ts';
import type { CaseState } from './state.ts';
import { advance } from './steps.ts';
import { cancelTasks } from './tasks.ts';

type CommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

/** Saves a new content of a draft or of a paper returned for rework. */
export function edit(state: CaseState, command: CommandOf<'edit'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!isEditable(state)) return refused('NOT_EDITABLE');
  if (command.version !== state.version) return refused('CHANGED_MEANWHILE');
  const { contentId, facts } = command;
  return emit(begin(state, command.actorId, now), {
    type: 'content-edited',
    contentId,
    facts,
    version: state.version + 1,
  });
}

/** Sends the paper on its way. Earlier visas were bound to earlier versions and lapse. */
export function submit(state: CaseState, command: CommandOf<'submit'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!isEditable(state)) return refused('NOT_SUBMITTABLE');
  if (command.version !== state.version) return refused('CHANGED_MEANWHILE');
  const { version } = state;
  const submitted = emit(begin(state, command.actorId, now), { type: 'submitted', version });
  const frozen = request(submitted, { type: 'freeze-documents', purpose: 'submitted', version });
  return advance(finishDraft(frozen));
}

/** Takes the paper back for good; possible until the first signature, nothing is numbered. */
export function withdraw(state: CaseState, command: CommandOf<'withdraw'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (isSigned(state)) return refused('ALREADY_SIGNED');
  const cancelled = cancelTasks(begin(state, command.actorId, now));
  return emit(cancelled, { type: 'withdrawn', remarkId: command.remarkId });
}

/** Tells whether the content may be changed. */
export function isEditable(state: Pick<CaseState, 'status'>): boolean {
  return state.status === 'draft' || state.status === 'rework';
}

/** Tells whether somebody has signed, or the paper has its number already. */
export function isSigned(state: Pick<CaseState, 'definition' | 'stages' | 'registration'>): boolean {
  const signatures = state.definition.steps.filter((step) => step.type === 'signature').map((step) => step.key);
  const isSignature = (key: string) => signatures.some((step) => key.startsWith(`${step}/`));
  const signed = Object.entries(state.stages).some(([key, outcome]) => outcome === 'done' && isSignature(key));
  return signed || state.registration !== undefined;
}

function finishDraft(run: Run): Run {
  const drafts = run.state.definition.steps.filter((step) => step.type === 'draft');
  return drafts.reduce((so, step) => emit(so, { type: 'step-finished', step: step.key }), run);
}
