import type { ReferenceValue } from '../../stores/reference-store.ts';
import { SUMMER_SEMESTER_VALUES } from './summer-semester-values.ts';

const MODEL_RULES =
  'Model rules of organisations of higher and postgraduate education, order No. 595 of 30.10.2018, as quoted by universities';
const ACADEMIC_POLICY = 'Example; the Academic Council of the university sets its own';
const CUSTOM = 'Custom of registrar offices; the university sets its own term';

/**
 * Values that change by decree or differ between universities.
 *
 * Confirmed are only those read in an official text; a value nobody found is null and waits for the university.
 */
export const REFERENCE_VALUES: readonly ReferenceValue[] = [
  {
    key: 'limit.order',
    validFrom: '2026-01-01',
    value: 10,
    unit: 'working-days',
    source: CUSTOM,
    confirmed: false,
  },
  {
    key: 'limit.order.academic-leave-medical',
    validFrom: '2026-01-01',
    value: 5,
    unit: 'working-days',
    source: 'Academic policy of a university as published; every university sets its own term',
    confirmed: false,
  },
  {
    key: 'limit.certificate',
    validFrom: '2026-01-01',
    value: 3,
    unit: 'working-days',
    source: CUSTOM,
    confirmed: false,
  },
  {
    key: 'diploma.duplicate-term',
    validFrom: '2023-09-13',
    value: 15,
    unit: 'working-days',
    source: 'eGov.kz, description of the service, edition of 13.09.2023',
    confirmed: true,
  },
  {
    key: 'academic-leave.medical-least',
    validFrom: '2018-10-31',
    value: 6,
    unit: 'months',
    source: MODEL_RULES,
    confirmed: false,
  },
  {
    key: 'academic-leave.medical-most',
    validFrom: '2018-10-31',
    value: 12,
    unit: 'months',
    source: MODEL_RULES,
    confirmed: false,
  },
  {
    key: 'report.grant-students-day',
    validFrom: '2024-01-01',
    value: 5,
    unit: 'day-of-quarter',
    source: 'Regulation of a registrar’s office, СМЖ.07.БЕ.46, §4.3.8; every university sets its own day',
    confirmed: false,
  },
  {
    key: 'study.years-by-level',
    validFrom: '2022-07-20',
    value: { '6B': 4, '7M': 2, '8D': 3 },
    unit: 'years',
    source: 'State standard of higher and postgraduate education, order No. 2 of 20.07.2022, as quoted by universities',
    confirmed: false,
  },
  {
    key: 'gpa.repeated-course',
    validFrom: '2015-09-01',
    value: 'last',
    unit: 'rule',
    source: ACADEMIC_POLICY,
    confirmed: false,
  },
  {
    key: 'transfer.gpa-basis',
    validFrom: '2015-09-01',
    value: 'last-year',
    unit: 'rule',
    source: 'Regulation of an academic office, ПСП 11-02.112, §4: the average of one academic year',
    confirmed: false,
  },
  {
    key: 'transfer.gpa-thresholds',
    validFrom: '2015-09-01',
    value: { 1: 1.67, 2: 2, 3: 2.33 },
    unit: 'points-by-course',
    source: ACADEMIC_POLICY,
    confirmed: false,
  },
  {
    key: 'transfer.debts-allowed',
    validFrom: '2015-09-01',
    value: null,
    unit: 'courses',
    source: ACADEMIC_POLICY,
    confirmed: false,
  },
  {
    key: 'summer-semester.graduating-course',
    validFrom: '2015-09-01',
    value: false,
    unit: 'admitted',
    source: 'Rules of the credit technology, order No. 152 of 20.04.2011, as quoted by universities',
    confirmed: false,
  },
  ...SUMMER_SEMESTER_VALUES,
];
