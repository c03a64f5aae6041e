/** Names of the scheduled sealing of the change log. */
export const SEAL_WORKFLOW = 'sealWorkflow';
export const SEAL_SCHEDULE_ID = 'seal-change-log';
/** How often all chains are sealed. */
export const SEAL_EVERY_MINUTES = 60;
