import { useContext } from 'react';
import type { NamedField } from './form/field-schema.ts';
import { FormContext } from './form/form-context.ts';
import { reasonsAt } from './problems.ts';
import { OneStudent } from './students/one-student.tsx';
import { StudentsSection } from './students/students-section.tsx';

interface Props {
  readonly field: NamedField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Whom the paper is about: many students or one. */
export function PeopleSection({ field, value, onChange }: Props) {
  const { problems } = useContext(FormContext);
  if (field.schema.widget === 'student') return <OneStudent field={field} value={value} onChange={onChange} />;
  return (
    <StudentsSection
      field={field}
      value={value}
      reasonsOf={(pointer) => reasonsAt(problems, pointer)}
      onChange={onChange}
    />
  );
}
