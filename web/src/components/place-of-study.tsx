import { useTranslation } from 'react-i18next';

interface Props {
  readonly course: number;
  readonly groupName: string;
}

/** Year and group of a student; nothing for those who have none yet. */
export function PlaceOfStudy({ course, groupName }: Props) {
  const { t } = useTranslation();
  if (course === 0 || groupName === '') return null;
  return t('common.courseAndGroup', { course, group: groupName });
}
