import { text } from '../../shared/text.ts';

/** The days of a summer semester in the order they must come. */
export const SUMMER_DAYS = {
  applicationsFrom: text('Өтініш қабылдаудың басталуы', 'Начало приёма заявлений', 'Applications from'),
  applicationsUntil: text('Өтініш қабылдаудың аяқталуы', 'Окончание приёма заявлений', 'Applications until'),
  visasUntil: text('Өтініштерді қараудың аяқталуы', 'Окончание рассмотрения заявлений', 'Visas until'),
  startsOn: text('Сабақтардың басталуы', 'Начало занятий', 'Classes from'),
  examsFrom: text('Емтихандардың басталуы', 'Начало экзаменов', 'Examinations from'),
  endsOn: text('Жазғы семестрдің аяқталуы', 'Окончание летнего семестра', 'End of the semester'),
} as const;
