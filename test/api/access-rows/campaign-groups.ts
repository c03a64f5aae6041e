/** Groups, sheets and outcomes of a summer semester: staff see them, the registrar changes them. */
import { row, type Row, type Statuses } from './row.ts';

const SEE_NOTHING = { archive: 403, diploma: 403, admin: 403, 'student-1': 403 } as const;
const FINDS_NONE: Statuses = { ...SEE_NOTHING, others: 404 };
const CHANGES_NONE: Statuses = { ...FINDS_NONE, auditor: 403 };
const SEMESTER = '/campaigns/none';
const RESULTS = { results: [{ applicationId: 'none', percent: 82 }] };
const DECISIONS = { decisions: [{ studentId: 'none', outcome: 'none' }] };
const CHOICE = { version: 1, courseCode: 'HKZ1101' };

export const CAMPAIGN_GROUP_ROWS: readonly Row[] = [
  row('listGroups', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/groups`)),
  row('getGroup', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/groups/none`)),
  row('actOnGroup', 'no semester', CHANGES_NONE, (user) =>
    user.post(`${SEMESTER}/groups/none/acts`, { type: 'cancel' }),
  ),
  row('listSecondChoices', 'no semester', { others: 404 }, (user) => user.get(`${SEMESTER}/applications/none/choices`)),
  row('chooseAgain', 'no semester', { auditor: 403, others: 404 }, (user) =>
    user.post(`${SEMESTER}/applications/none/choice`, CHOICE),
  ),
  row('listSheets', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/sheets`)),
  row('getSheet', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/sheets/none`)),
  row('getSheetDocument', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/sheets/none/document`)),
  row('getFilledSheet', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/sheets/none/results-document`)),
  row('enterSheetResults', 'no semester', CHANGES_NONE, (user) => user.put(`${SEMESTER}/sheets/none/results`, RESULTS)),
  row('collectGradeSheet', 'no semester', CHANGES_NONE, (user) => user.post(`${SEMESTER}/sheets/none/collect`)),
  row('getResultsTemplate', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/results-template`)),
  row('previewSheetResults', 'no semester', CHANGES_NONE, (user) => user.post(`${SEMESTER}/results-files`)),
  row('confirmSheetResults', 'no semester', CHANGES_NONE, (user) =>
    user.post(`${SEMESTER}/results-files/none/confirm`, { partial: false }),
  ),
  row('listOutcomes', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/outcomes`)),
  row('decideOutcomes', 'no semester', CHANGES_NONE, (user) => user.put(`${SEMESTER}/outcomes/decisions`, DECISIONS)),
  row('getCampaignReport', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/report`)),
  row('getCampaignReportDocument', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/report/document`)),
  row('getCampaignReportSpreadsheet', 'no semester', FINDS_NONE, (user) => user.get(`${SEMESTER}/report/spreadsheet`)),
];
