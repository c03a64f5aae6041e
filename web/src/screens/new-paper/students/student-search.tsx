import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentListItem } from '../../../api/models.ts';
import { PlaceOfStudy } from '../../../components/place-of-study.tsx';
import { usePaused } from '../../../components/use-paused.ts';
import { useStudentSearch } from '../../../data/students.ts';
import styles from './students.module.css';

function Option({ student }: { readonly student: StudentListItem }) {
  const { t } = useTranslation();
  return (
    <div className={styles.option}>
      <span>{student.name}</span>
      <span className={styles.quiet}>
        <PlaceOfStudy course={student.course} groupName={student.groupName} /> ·{' '}
        {t(`common.studentStatus.${student.status}`)}
      </span>
    </div>
  );
}

interface Props {
  readonly isWrong: boolean;
  readonly onChoose: (student: StudentListItem) => void;
}

/** Finds a student by name, group or IIN. */
export function StudentSearch({ isWrong, onChoose }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const { data = [], isFetching } = useStudentSearch({ q: usePaused(words) });
  const choose = (chosen: string) => {
    const student = data.find((item) => item.id === chosen);
    if (student) onChoose(student);
    setWords('');
  };
  return (
    <Select<string | null>
      aria-invalid={isWrong}
      {...(isWrong && { status: 'error' as const })}
      className={styles.search ?? ''}
      aria-label={t('newPaper.students.search')}
      placeholder={t('newPaper.students.search')}
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
      value={null}
      loading={isFetching}
      notFoundContent={words.trim() === '' ? t('newPaper.students.typeName') : t('newPaper.students.nobody')}
      options={data.map((student) => ({ value: student.id, label: <Option student={student} /> }))}
      onSelect={(chosen) => chosen && choose(chosen)}
    />
  );
}
