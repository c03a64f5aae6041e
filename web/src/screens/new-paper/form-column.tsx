import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DryRun } from '../../api/models.ts';
import { recordOf, withField } from './form/content.ts';
import { peopleField, type FieldSchema } from './form/field-schema.ts';
import { useFieldTitle } from './form/field.tsx';
import { SchemaFields } from './form/schema-fields.tsx';
import { Launch } from './launch.tsx';
import styles from './paper-form.module.css';
import { PeopleSection } from './people-section.tsx';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly schema: FieldSchema;
  readonly draft: Draft;
  readonly dryRun: UseQueryResult<DryRun>;
  readonly missing: readonly string[];
  readonly onShowMissing: () => void;
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** The steps of the form, one under the other: people, fields, checks and route. */
export function FormColumn({ schema, draft, dryRun, missing, onShowMissing }: Props) {
  const { t } = useTranslation();
  const titleOf = useFieldTitle();
  const people = peopleField(schema);
  const record = recordOf(draft.content);
  const setField = (name: string, value: unknown) => draft.change(withField(record, name, value));
  return (
    <div className={styles.column}>
      {people && (
        <Section title={`1. ${titleOf(people.schema)}`}>
          <PeopleSection
            field={people}
            value={record[people.name]}
            onChange={(value) => setField(people.name, value)}
          />
        </Section>
      )}
      <Section title={`${people ? 2 : 1}. ${t('newPaper.step.fields')}`}>
        <SchemaFields
          schema={schema}
          pointer=""
          value={record}
          except={people ? [people.name] : []}
          onChange={(value) => draft.change(recordOf(value))}
        />
      </Section>
      <Section title={`${people ? 3 : 2}. ${t('newPaper.step.route')}`}>
        <Launch draft={draft} dryRun={dryRun} missing={missing} schema={schema} onShowMissing={onShowMissing} />
      </Section>
    </div>
  );
}
