import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ParticipantRule, RouteView } from '../../../api/models.ts';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { Rows } from './rows.tsx';
import { withField } from './with-field.ts';

type By = ParticipantRule['by'];
type Role = RouteView['roles'][number]['key'];

const WAYS: readonly By[] = [
  'role',
  'role-in-units',
  'head-of-author-unit',
  'post',
  'person',
  'people-of-fact',
  'author',
];
const FIRST_ROLE: ParticipantRule = { by: 'role', role: 'lawyer' };

interface Props {
  readonly route: RouteView;
  readonly value: readonly ParticipantRule[];
  readonly onChange: (value: ParticipantRule[]) => void;
}

/** Facts that list people or units. */
function listsOf({ facts }: RouteView) {
  return facts.filter(({ type }) => type === 'list');
}

/** A rule of the kind, with the first thing it may name. */
function startOf(by: By, route: RouteView): ParticipantRule {
  const firstOf = (choices: RouteView['posts']) => choices[0]?.id ?? '';
  const list = listsOf(route)[0]?.key ?? '';
  const starts: { readonly [Way in By]: ParticipantRule } = {
    role: FIRST_ROLE,
    'role-in-units': { by: 'role-in-units', role: 'dean', unitsFact: list },
    post: { by: 'post', post: firstOf(route.posts) },
    person: { by: 'person', personId: firstOf(route.people) },
    'people-of-fact': { by: 'people-of-fact', peopleFact: list },
    author: { by: 'author' },
    'head-of-author-unit': { by: 'head-of-author-unit' },
  };
  return starts[by];
}

interface RowProps {
  readonly route: RouteView;
  readonly rule: ParticipantRule;
  readonly onChange: (rule: ParticipantRule) => void;
}

/** What the rule names: a role, a post, a person or a list. */
function Named({ route, rule, onChange }: RowProps) {
  const { t } = useTranslation();
  const roles = route.roles.map(({ key, title }) => ({ value: key, label: title }));
  const lists = listsOf(route).map(({ key, title }) => ({ value: key, label: title }));
  const of = (choices: RouteView['posts']) => choices.map(({ id, title }) => ({ value: id, label: title }));
  const chooseRole = (value: Role, change: (role: Role) => void) => (
    <Choice label={t('routes.edit.role')} value={value} options={roles} onChange={change} />
  );
  const chooseText = (label: string, value: string, options: typeof lists, change: (chosen: string) => void) => (
    <Choice label={label} value={value} options={options} onChange={change} />
  );
  switch (rule.by) {
    case 'role':
      return chooseRole(rule.role, (role) => onChange({ ...rule, role }));
    case 'role-in-units':
      return (
        <>
          {chooseRole(rule.role, (role) => onChange({ ...rule, role }))}
          {chooseText(t('routes.edit.list'), rule.unitsFact, lists, (unitsFact) => onChange({ ...rule, unitsFact }))}
        </>
      );
    case 'post':
      return chooseText(t('routes.by.post'), rule.post, of(route.posts), (post) => onChange({ ...rule, post }));
    case 'person':
      return chooseText(t('routes.by.person'), rule.personId, of(route.people), (personId) =>
        onChange({ ...rule, personId }),
      );
    case 'people-of-fact':
      return chooseText(t('routes.edit.list'), rule.peopleFact, lists, (peopleFact) =>
        onChange({ ...rule, peopleFact }),
      );
    case 'author':
    case 'head-of-author-unit':
      return null;
  }
}

/** Parts of the paper that may change without this person being asked again. */
function Indifference({ route, rule, onChange }: RowProps) {
  const { t } = useTranslation();
  const set = (parts: string[]) => onChange(withField(rule, 'indifferentTo', parts.length > 0 ? parts : undefined));
  return (
    <label className={styles.indifference}>
      <span className={styles.note}>{t('routes.edit.indifferent')}</span>
      <Select<string[]>
        className={styles.wide ?? ''}
        mode="multiple"
        placeholder={t('routes.edit.noPart')}
        options={route.parts.map(({ key, title }) => ({ value: key, label: title }))}
        value={[...(rule.indifferentTo ?? [])]}
        onChange={set}
      />
    </label>
  );
}

/** Whom a stage asks. */
export function ParticipantsField({ route, value, onChange }: Props) {
  const { t } = useTranslation();
  const ways = WAYS.map((by) => ({ value: by, label: t(`routes.by.${by}`) }));
  return (
    <Rows
      rows={value}
      start={FIRST_ROLE}
      addText={t('routes.edit.addPerson')}
      removeText={t('routes.edit.removePerson')}
      onChange={onChange}
    >
      {(rule, change) => (
        <>
          <Choice
            label={t('routes.edit.by')}
            value={rule.by}
            options={ways}
            onChange={(by) => change(withField(startOf(by, route), 'indifferentTo', rule.indifferentTo))}
          />
          <Named route={route} rule={rule} onChange={change} />
          <Indifference route={route} rule={rule} onChange={change} />
        </>
      )}
    </Rows>
  );
}
