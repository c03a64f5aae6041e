import { useTranslation } from 'react-i18next';
import { usePaused } from '../../components/use-paused.ts';
import { useCaseSearch } from '../../data/cases.ts';
import { useProcesses } from '../../data/processes.ts';
import { useCan } from '../../data/session.ts';
import { useStudentSearch } from '../../data/students.ts';
import { ENTRIES } from '../frame/navigation.tsx';
import { fitting, type Command } from './command.ts';

/** More would hide what the person looks for instead of showing it. */
const MOST_OF_A_GROUP = 6;

function useScreens(): readonly Command[] {
  const { t } = useTranslation();
  const can = useCan();
  return ENTRIES.filter(({ needs }) => !needs || can(needs)).map(({ to, text }) => ({
    id: to,
    group: 'screens',
    text: t(`frame.nav.${text}`),
    to,
  }));
}

function useNewPapers(): readonly Command[] {
  const { data } = useProcesses();
  return (data ?? []).flatMap((process) =>
    process.kinds.map(({ key, title }) => ({
      id: `new/${process.key}/${key}`,
      group: 'new' as const,
      text: title,
      to: `/new?process=${process.key}&kind=${key}`,
    })),
  );
}

function useFoundCases(words: string): readonly Command[] {
  const { t } = useTranslation();
  const { data } = useCaseSearch(words);
  return (data ?? []).map(({ id, title, number }) => ({
    id: `case/${id}`,
    group: 'cases',
    text: title,
    note: number ? t('common.number', { number }) : t('common.draft'),
    to: `/cases/${id}`,
  }));
}

function useFoundStudents(words: string): readonly Command[] {
  const can = useCan();
  const { data, isPlaceholderData } = useStudentSearch({ q: can('students.read') ? words : '' });
  const found = isPlaceholderData ? [] : (data ?? []);
  return found.map(({ id, name, groupName }) => ({
    id: `student/${id}`,
    group: 'students',
    text: name,
    note: groupName,
    to: `/students/${id}`,
  }));
}

/** What the words typed may lead to, group after group: screens, papers to be made, papers and students found. */
export function useCommands(words: string): readonly Command[] {
  const [screens, papers] = [useScreens(), useNewPapers()];
  const asked = usePaused(words);
  const [cases, students] = [useFoundCases(asked), useFoundStudents(asked)];
  if (words === '') return screens;
  // what the server found for other words must not be opened by a quick Enter
  const arrived = asked === words ? [cases, students] : [];
  const found = [fitting(papers, words), ...arrived].flatMap((group) => group.slice(0, MOST_OF_A_GROUP));
  return [...fitting(screens, words), ...found];
}
