import type { Verdict } from '../../domain/approval/state.ts';
import { AUTHOR } from '../factories/cases.ts';
import * as send from './commands.ts';
import * as papers from './papers.ts';
import type { Race } from './race.ts';

const OK = 'accepted';

/** The second finds that the first has left nothing for it. */
function oneWins(code: string, otherCode = code): Pick<Race, 'oneFirst' | 'otherFirst'> {
  return { oneFirst: [OK, code], otherFirst: [otherCode, OK] };
}

const BOTH = { oneFirst: [OK, OK], otherFirst: [OK, OK] } as const;

/** `one` stands in either order, `other` only when it was first. */
function otherTooLate(code: string): Pick<Race, 'oneFirst' | 'otherFirst'> {
  return { oneFirst: [OK, code], otherFirst: [OK, OK] };
}

const { asked, askedForOne, askedInTurn, given, unsigned } = papers;
const signing: Verdict = 'sign';

// prettier-ignore
export const RACES: readonly Race[] = [
  { name: 'a double click', paper: asked, one: send.decides('a'), other: send.decides('a'), ...oneWins('ALREADY_DECIDED') },
  { name: 'a paper in a batch and alone', paper: asked, one: send.decides('a'), other: send.decides('a', 'approve-with-remark'), ...oneWins('ALREADY_DECIDED') },
  { name: 'two windows of one person that disagree', paper: asked, one: send.decides('a', 'refuse'), other: send.decides('a'), ...oneWins('CASE_CLOSED', 'ALREADY_DECIDED') },
  { name: 'two visas where all are needed', paper: asked, one: send.decides('a'), other: send.decides('b'), ...BOTH },
  { name: 'two visas where one is enough', paper: askedForOne, one: send.decides('a'), other: send.decides('b'), ...oneWins('ALREADY_DECIDED') },
  { name: 'delegation and visa where people are asked in turn', paper: askedInTurn, one: send.decides('a'), other: send.delegates('a', 'c'), ...oneWins('ALREADY_DECIDED', 'NOT_YOUR_TURN') },
  { name: 'return and visa', paper: asked, one: send.decides('a', 'return'), other: send.decides('b'), ...otherTooLate('ALREADY_DECIDED') },
  { name: 'return and refusal', paper: asked, one: send.decides('a', 'return'), other: send.decides('b', 'refuse'), ...oneWins('ALREADY_DECIDED', 'CASE_CLOSED') },
  { name: 'return and signature', paper: unsigned, one: send.decides('a', 'return'), other: send.decides('b', signing), ...otherTooLate('ALREADY_DECIDED') },
  { name: 'visa and withdrawal', paper: asked, one: send.withdraws, other: send.decides('a'), ...otherTooLate('CASE_CLOSED') },
  { name: 'return and withdrawal', paper: asked, one: send.withdraws, other: send.decides('a', 'return'), ...otherTooLate('CASE_CLOSED') },
  { name: 'refusal and withdrawal', paper: asked, one: send.withdraws, other: send.decides('a', 'refuse'), ...oneWins('CASE_CLOSED') },
  { name: 'delegation and visa', paper: asked, one: send.delegates('a', 'c'), other: send.decides('a'), ...oneWins('NOT_YOUR_TURN', 'ALREADY_DECIDED') },
  { name: 'two delegations of one task', paper: asked, one: send.delegates('a', 'c'), other: send.delegates('a', 'd'), ...oneWins('NOT_YOUR_TURN') },
  { name: 'two people delegate to the same third', paper: asked, one: send.delegates('a', 'c'), other: send.delegates('b', 'c'), ...oneWins('ALREADY_ASKED') },
  { name: 'delegation and withdrawal', paper: asked, one: send.withdraws, other: send.delegates('a', 'c'), ...otherTooLate('CASE_CLOSED') },
  { name: 'the head gives a task away and its owner answers', paper: asked, one: send.reassigns('a', 'c'), other: send.decides('a'), ...oneWins('NOT_YOUR_TURN', 'ALREADY_DECIDED') },
  { name: 'the head and the owner give a task away', paper: asked, one: send.reassigns('a', 'c'), other: send.delegates('a', 'd'), ...otherTooLate('NOT_YOUR_TURN') },
  { name: 'two heads give a task to the same person', paper: asked, one: send.reassigns('a', 'c'), other: send.reassigns('a', 'c'), ...oneWins('ALREADY_ASKED') },
  { name: 'two heads give a task to different people: the last word stands', paper: asked, one: send.reassigns('a', 'c'), other: send.reassigns('a', 'd'), ...BOTH },
  { name: 'an absence starts and the person answers', paper: asked, one: send.isAbsent('a', 'c'), other: send.decides('a'), ...oneWins('NOT_YOUR_TURN', 'STALE_RESULT') },
  { name: 'an absence starts and the person delegates', paper: asked, one: send.isAbsent('a', 'c'), other: send.delegates('a', 'd'), ...oneWins('NOT_YOUR_TURN', 'STALE_RESULT') },
  { name: 'an absence starts and the head gives the task away', paper: asked, one: send.reassigns('a', 'd'), other: send.isAbsent('a', 'c'), ...otherTooLate('STALE_RESULT') },
  { name: 'an absence starts and another visa closes the stage', paper: askedForOne, one: send.decides('b'), other: send.isAbsent('a', 'c'), ...otherTooLate('STALE_RESULT') },
  { name: 'an absence starts as the turn of the person comes', paper: askedInTurn, one: send.decides('a'), other: send.isAbsentInLine('b', 'c'), ...otherTooLate('STALE_RESULT') },
  { name: 'an absence starts and a return ends the stage', paper: askedInTurn, one: send.decides('a', 'return'), other: send.isAbsentInLine('b', 'c'), ...otherTooLate('STALE_RESULT') },
  { name: 'a task and a place in line go to the same deputy', paper: askedInTurn, one: send.isAbsent('a', 'c'), other: send.isAbsentInLine('b', 'c'), ...oneWins('ALREADY_ASKED') },
  { name: 'an absence starts in the undo window', paper: () => given({ a: 'approve' }), one: send.takesBack('a'), other: send.isAbsent('a', 'c'), ...BOTH },
  { name: 'question and visa of the same person', paper: asked, one: send.decides('a'), other: send.asksOf('a', AUTHOR), ...otherTooLate('ALREADY_DECIDED') },
  { name: 'the same question twice', paper: asked, one: send.asksOf('a', AUTHOR), other: send.asksOf('a', AUTHOR), ...oneWins('ALREADY_ASKED') },
  { name: 'answer and visa', paper: papers.questioned, one: send.decides('a'), other: send.decides(AUTHOR, 'answer'), ...otherTooLate('ALREADY_DECIDED') },
  { name: 'answer and withdrawal', paper: papers.questioned, one: send.withdraws, other: send.decides(AUTHOR, 'answer'), ...otherTooLate('CASE_CLOSED') },
  { name: 'question and delegation', paper: asked, one: send.delegates('a', 'c'), other: send.asksOf('a', AUTHOR), ...otherTooLate('NOT_YOUR_TURN') },
  { name: 'edit and submission', paper: papers.draft, one: send.edits, other: send.submits, ...oneWins('CHANGED_MEANWHILE', 'NOT_EDITABLE') },
  { name: 'two edits', paper: papers.draft, one: send.edits, other: send.edits, ...oneWins('CHANGED_MEANWHILE') },
  { name: 'two submissions', paper: papers.draft, one: send.submits, other: send.submits, ...oneWins('NOT_SUBMITTABLE') },
  { name: 'submission and withdrawal', paper: papers.draft, one: send.withdraws, other: send.submits, ...otherTooLate('CASE_CLOSED') },
  { name: 'edit and withdrawal', paper: papers.draft, one: send.withdraws, other: send.edits, ...otherTooLate('CASE_CLOSED') },
  { name: 'two withdrawals', paper: asked, one: send.withdraws, other: send.withdraws, ...oneWins('CASE_CLOSED') },
  { name: 'the directory answers and the author withdraws', paper: papers.awaited, one: send.withdraws, other: send.resolves, ...otherTooLate('CASE_CLOSED') },
  { name: 'the directory answers twice', paper: papers.awaited, one: send.resolves, other: send.resolves, ...oneWins('STALE_RESULT') },
  { name: 'a verdict is taken back as its window ends', paper: () => given({ a: 'approve' }), one: send.takesBack('a'), other: send.undoEnds('a'), ...oneWins('STALE_RESULT', 'NOTHING_TO_TAKE_BACK') },
  { name: 'a verdict is taken back twice', paper: () => given({ a: 'approve' }), one: send.takesBack('a'), other: send.takesBack('a'), ...oneWins('NOTHING_TO_TAKE_BACK') },
  { name: 'a verdict is taken back as the next stage begins', paper: () => given({ a: 'approve', b: 'approve' }, { rule: { type: 'any' } }), one: send.undoEnds('a'), other: send.takesBack('b'), ...otherTooLate('NOTHING_TO_TAKE_BACK') },
  { name: 'a verdict is taken back and the paper withdrawn', paper: () => given({ a: 'approve' }), one: send.withdraws, other: send.takesBack('a'), ...otherTooLate('CASE_CLOSED') },
  { name: 'a verdict is taken back and the task given away', paper: () => given({ a: 'approve' }), one: send.takesBack('a'), other: send.reassigns('a', 'c'), oneFirst: [OK, OK], otherFirst: [OK, 'ALREADY_DECIDED'] },
  { name: 'the windows of a return and of a visa end', paper: () => given({ a: 'return', b: 'approve' }), one: send.undoEnds('a'), other: send.undoEnds('b'), ...otherTooLate('STALE_RESULT') },
  { name: 'the window of a verdict ends and the paper is withdrawn', paper: () => given({ a: 'approve' }), one: send.withdraws, other: send.undoEnds('a'), ...otherTooLate('CASE_CLOSED') },
  { name: 'the last signature and the withdrawal', paper: () => papers.signedByOne(), one: send.decides('b', signing), other: send.withdraws, ...oneWins('ALREADY_SIGNED', 'CASE_CLOSED') },
  { name: 'signature and confirmation of the other language', paper: () => unsigned(['kk']), one: send.confirms, other: send.decides('a', signing), oneFirst: [OK, OK], otherFirst: [OK, 'LANGUAGE_STALE'] },
  { name: 'two confirmations of a language', paper: () => unsigned(['kk']), one: send.confirms, other: send.confirms, ...oneWins('ACTION_NOT_ALLOWED') },
  { name: 'a vote and the end of the voting', paper: papers.voting, one: send.fires('alarm:approval/deans:0'), other: send.decides('a'), ...otherTooLate('ALREADY_DECIDED') },
  { name: 'the end of the voting twice', paper: papers.voting, one: send.fires('alarm:approval/deans:0'), other: send.fires('alarm:approval/deans:0'), ...oneWins('STALE_RESULT') },
  { name: 'the deadline moves and a visa is given', paper: asked, one: send.deadlineMoves, other: send.decides('a'), ...BOTH },
  { name: 'the deadline moves and the last visa is given', paper: askedForOne, one: send.decides('a'), other: send.deadlineMoves, ...otherTooLate('STALE_RESULT') },
  { name: 'somebody comes and the directory answers', paper: papers.blocked, one: send.resolves, other: send.looksAgain, ...otherTooLate('STALE_RESULT') },
  { name: 'somebody comes and the author withdraws', paper: papers.blocked, one: send.withdraws, other: send.looksAgain, ...otherTooLate('CASE_CLOSED') },
  { name: 'a return names a visa whose window ends', paper: () => given({ a: 'approve' }), one: send.undoEnds('a'), other: send.returnsNaming('b', 'a'), oneFirst: [OK, OK], otherFirst: [OK, 'ACTION_NOT_ALLOWED'] },
  { name: 'two outcomes of the paper that is waited for', paper: papers.waiting, one: send.hears('registered'), other: send.hears('withdrawn'), ...oneWins('STALE_RESULT') },
  { name: 'the same outcome is told twice', paper: papers.waiting, one: send.hears('registered'), other: send.hears('registered'), ...oneWins('STALE_RESULT') },
  { name: 'the outcome comes and the author withdraws', paper: papers.waiting, one: send.withdraws, other: send.hears('registered'), ...otherTooLate('CASE_CLOSED') },
  { name: 'a comment and the withdrawal', paper: asked, one: send.withdraws, other: send.comments, ...otherTooLate('CASE_CLOSED') },
  { name: 'a comment and a visa', paper: asked, one: send.comments, other: send.decides('a'), ...BOTH },
];
