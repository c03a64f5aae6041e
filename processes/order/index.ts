import type { Procedure } from '../../contracts/procedure.ts';
import { text } from '../shared/text.ts';
import { academicLeaveMedical } from './kinds/academic-leave-medical.ts';
import { amendment } from './kinds/amendment.ts';
import { annulment } from './kinds/annulment.ts';
import { changeOfSurname } from './kinds/change-of-surname.ts';
import { disciplinaryMeasure } from './kinds/disciplinary-measure.ts';
import { enrolment } from './kinds/enrolment.ts';
import { expulsionAcademicFailure } from './kinds/expulsion-academic-failure.ts';
import { expulsionOwnWish } from './kinds/expulsion-own-wish.ts';
import { repeatCourse } from './kinds/repeat-course.ts';
import { returnFromLeave } from './kinds/return-from-leave.ts';
import { summerDates } from './kinds/summer-dates.ts';
import { summerOpeningAmendment } from './kinds/summer-opening-amendment.ts';
import { summerOpening } from './kinds/summer-opening.ts';
import { summerResults } from './kinds/summer-results.ts';
import { transferNextCourse } from './kinds/transfer-next-course.ts';
import { transferProgramme } from './kinds/transfer-programme.ts';

/** Orders on the movement of students. */
export const order: Procedure = {
  key: 'order',
  title: text(
    'Студенттер қозғалысы бойынша бұйрық',
    'Приказ по движению контингента',
    'Order on the movement of students',
  ),
  startedBy: ['registrar', 'registrar-head', 'specialist'],
  kinds: [
    enrolment,
    transferProgramme,
    transferNextCourse,
    repeatCourse,
    summerDates,
    summerOpening,
    summerOpeningAmendment,
    summerResults,
    academicLeaveMedical,
    returnFromLeave,
    expulsionOwnWish,
    expulsionAcademicFailure,
    changeOfSurname,
    disciplinaryMeasure,
    annulment,
    amendment,
  ],
};
