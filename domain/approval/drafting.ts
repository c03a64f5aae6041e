import type { PersonCommand } from './commands.ts';
import { refused, type Refused } from './refusal.ts';
import { sortVisas } from './rework.ts';
import { begin, emit, request, type Run } from './run.ts';
import { stageKey, type CaseState, type Visa } from './state.ts';
import { advance, isStaged } from './steps.ts';
import { cancelTasks } from './tasks.ts';

type CommandOf<Type extends PersonCommand['type']> = Extract<PersonCommand, { type: Type }>;

/** Saves a new content of a draft or of a paper returned for rework. */
export function edit(state: CaseState, command: CommandOf<'edit'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!isEditable(state)) return refused('NOT_EDITABLE');
  if (command.version !== state.version) return refused('CHANGED_MEANWHILE');
  const { contentId, facts } = command;
  const version = state.version + 1;
  return emit(begin(state, command.actorId, now), { type: 'content-edited', contentId, facts, version });
}

/** Sends the paper on its way; visas whose parts have not changed since the last time are carried over. */
export function submit(state: CaseState, command: CommandOf<'submit'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!isEditable(state)) return refused('NOT_SUBMITTABLE');
  if (command.version !== state.version) return refused('CHANGED_MEANWHILE');
  const { version } = state;
  const { changedParts, staleLanguages } = command;
  const { standing } = sortVisas(state, changedParts);
  const submitted = emit(begin(state, command.actorId, now), {
    type: 'submitted',
    version,
    changedParts,
    staleLanguages,
  });
  const carried = carryVisas(submitted, state, standing);
  const frozen = request(carried, { type: 'freeze-documents', purpose: 'submitted', version });
  return advance(finishDraft(frozen));
}

/** Says that the text left as it was still says the same as the changed one. */
export function confirmLanguage(state: CaseState, command: CommandOf<'confirm-language'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!state.staleLanguages.includes(command.language)) return refused('ACTION_NOT_ALLOWED');
  return emit(begin(state, command.actorId, now), { type: 'language-confirmed', language: command.language });
}

/** Takes the paper back for good; possible until the first signature, and again once a return has voided it. */
export function withdraw(state: CaseState, command: CommandOf<'withdraw'>, now: string): Run | Refused {
  if (command.actorId !== state.authorId) return refused('ONLY_THE_AUTHOR');
  if (!isEditable(state) && isSigned(state)) return refused('ALREADY_SIGNED');
  const cancelled = cancelTasks(begin(state, command.actorId, now));
  return emit(cancelled, { type: 'withdrawn', remarkId: command.remarkId });
}

/** Tells whether the content may be changed. */
export function isEditable(state: Pick<CaseState, 'status'>): boolean {
  return state.status === 'draft' || state.status === 'rework';
}

/** Tells whether a stage of signatures is over, or the paper has its number already. */
export function isSigned(state: Pick<CaseState, 'definition' | 'stages' | 'registration'>): boolean {
  const signatures = state.definition.steps.filter((step) => step.type === 'signature').map((step) => step.key);
  const isSignature = (key: string) => signatures.some((step) => key.startsWith(`${step}/`));
  const signed = Object.entries(state.stages).some(([key, outcome]) => outcome === 'done' && isSignature(key));
  return signed || state.registration !== undefined;
}

/** A stage all of whose visas stand is over; the paper goes to the first that is not. */
function carryVisas(run: Run, before: CaseState, standing: readonly Visa[]): Run {
  const { version } = run.state;
  const carried = standing.reduce(
    (so, visa) =>
      emit(so, { type: 'visa-carried', visa: { ...visa, version, carriedFrom: visa.carriedFrom ?? visa.version } }),
    run,
  );
  return wholeStages(before, standing).reduce((so, place) => emit(so, { type: 'stage-carried', ...place }), carried);
}

/** Stages that were over before the return and have lost no visa. */
function wholeStages(before: CaseState, standing: readonly Visa[]): readonly { step: string; stage: string }[] {
  const places = before.definition.steps
    .filter(isStaged)
    .flatMap((step) => step.stages.map((stage) => ({ step: step.key, stage: stage.key })));
  return places.filter(({ step, stage }) => {
    const isHere = (visa: Visa) => visa.step === step && visa.stage === stage;
    const wasOver = before.stages[stageKey(step, stage)] === 'done';
    return wasOver && before.visas.filter(isHere).every((visa) => standing.includes(visa));
  });
}

function finishDraft(run: Run): Run {
  const drafts = run.state.definition.steps.filter((step) => step.type === 'draft');
  return drafts.reduce((so, step) => emit(so, { type: 'step-finished', step: step.key }), run);
}
