/** The only export point of workflow code: the worker bundles what stands here. */
export { absenceWorkflow } from './absence.ts';
export { calendarChangeWorkflow } from './calendar-change.ts';
export { caseWorkflow } from './case.ts';
export { mailWorkflow } from './mail.ts';
export { morningWorkflow } from './morning.ts';
export { sealWorkflow } from './seal.ts';
export { summerSemesterWorkflow } from './summer-semester.ts';
