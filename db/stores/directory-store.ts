/** People, posts and units. */
import type { Knex } from 'knex';
import type { Facts } from '../../domain/approval/condition.ts';
import type { ParticipantRule, Role } from '../../domain/approval/definition.ts';
import type { DocumentLanguage, Language, LocalizedText } from '../../domain/shared/localized.ts';
import type { PersonName, Programme, Sex, Unit } from '../../contracts/directory.ts';
import { findHolders, type Holders } from './holders.ts';

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly sex: Sex;
  readonly email: string | null;
  /** language the program speaks to the person in */
  readonly language: Language;
  readonly active: boolean;
}

/** A person with the hash their password is checked against; leaves the program nowhere. */
export interface PersonWithPassword extends Person {
  readonly passwordHash: string;
}

/** A post with its title and holder. */
export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly personId: string | null;
  readonly title: LocalizedText;
  readonly headsUnit: boolean;
}

export interface RolesOfPerson {
  /** unique, in order of post id */
  readonly roles: readonly Role[];
  readonly units: readonly { readonly unitId: string; readonly role: Role }[];
}

interface PersonRow {
  readonly id: string;
  readonly login: string;
  readonly name: Person['name'];
  readonly sex: Sex;
  readonly email: string | null;
  readonly language: Language;
  readonly active: boolean;
}

interface PostRow {
  readonly id: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly person_id: string | null;
  readonly title: LocalizedText;
  readonly heads_unit: boolean;
}

interface ProgrammeRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly faculty_id: string;
}

const PERSON_COLUMNS = ['id', 'login', 'name', 'sex', 'email', 'language', 'active'] as const;
const POST_COLUMNS = ['id', 'role', 'unit_id', 'person_id', 'title', 'heads_unit'] as const;

export type DirectoryStore = ReturnType<typeof createDirectoryStore>;

export function createDirectoryStore(db: Knex) {
  const people = () => db<PersonRow>('people').select(...PERSON_COLUMNS);
  const posts = () => db<PostRow>('posts').select(...POST_COLUMNS);

  return {
    /** Finds who is asked by a rule today; `missing` names what has no holder. */
    holdersOf(rule: ParticipantRule, context: { readonly facts: Facts; readonly authorId: string }): Promise<Holders> {
      return findHolders(db, rule, context);
    },

    async personById(id: string): Promise<Person | undefined> {
      return people().where({ id }).first();
    },

    /** Letter case does not matter. */
    async personByLogin(login: string): Promise<PersonWithPassword | undefined> {
      const row = await db<PersonRow & { password_hash: string }>('people')
        .select(...PERSON_COLUMNS, 'password_hash')
        .whereRaw('lower(login) = lower(?)', [login])
        .first();
      if (!row) return undefined;
      const { password_hash: passwordHash, ...person } = row;
      return { ...person, passwordHash };
    },

    /** The individual identification number; nothing where none is entered. */
    async iinOf(personId: string): Promise<string | undefined> {
      const row = await db('people').where({ id: personId }).first<{ iin: string | null } | undefined>('iin');
      return row?.iin ?? undefined;
    },

    /** Answers whether there is somebody with the login. */
    async enterIin(login: string, iin: string): Promise<boolean> {
      return (await db('people').whereRaw('lower(login) = lower(?)', [login]).update({ iin })) > 0;
    },

    /** The people found, in no particular order. */
    people(ids: readonly string[]): Promise<Person[]> {
      return people().whereIn('id', ids);
    },

    async rolesOf(personId: string): Promise<RolesOfPerson> {
      const held = await posts().where({ person_id: personId }).orderBy('id');
      const roles = [...new Set(held.map((post) => post.role))];
      return { roles, units: held.map((post) => ({ unitId: post.unit_id, role: post.role })) };
    },

    async posts(ids: readonly string[]): Promise<Post[]> {
      return (await posts().whereIn('id', ids).orderBy('id')).map(toPost);
    },

    /** All units, in order of id. */
    units(): Promise<Unit[]> {
      return db<Unit>('units').select('id', 'kind', 'title').orderBy('id');
    },

    /** All programmes, in order of code. */
    async programmes(): Promise<Programme[]> {
      const rows = await db<ProgrammeRow>('programmes').select('id', 'code', 'title', 'faculty_id').orderBy('code');
      return rows.map(toProgramme);
    },
  };
}

function toPost(row: PostRow): Post {
  const { id, role, title } = row;
  return { id, role, unitId: row.unit_id, personId: row.person_id, title, headsUnit: row.heads_unit };
}

function toProgramme({ id, code, title, faculty_id: facultyId }: ProgrammeRow): Programme {
  return { id, code, title, facultyId };
}
