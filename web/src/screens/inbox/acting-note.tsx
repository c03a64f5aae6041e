import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '../../data/session.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** For whom the person acts today, and until when; leads to the absences. */
export function ActingNote() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { data } = useMe();
  const absent = data?.actingFor ?? [];
  if (absent.length === 0) return null;
  const people = absent.map(({ name, to }) => t('inbox.actingUntil', { name, day: day(to) })).join(', ');
  return <Link to="/absences">{t('inbox.actingFor', { people })}</Link>;
}
