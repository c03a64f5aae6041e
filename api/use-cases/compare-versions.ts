import type { Difference } from '../../contracts/differences.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import {
  readVersionContent,
  readVersionSentBefore,
  type VersionContent,
} from '../../db/read-models/version-contents.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { presentDifference } from '../present/difference/difference.ts';
import type { KnownNames } from '../present/difference/field-value.ts';
import { wholeName } from '../present/people.ts';
import { kindOfCase } from './edit-case.ts';
import { visibleCase } from './visible-case.ts';

interface Request {
  readonly id: string;
  readonly version: number;
  /** absent: the version sent into approval before; the first version is then compared with itself */
  readonly from?: number | undefined;
}

/** What differs between two versions of a paper. @throws NOT_FOUND for a case one may not see, or an unknown version */
export async function compareVersions(
  deps: AppDeps,
  asker: Asker,
  { id, version, from }: Request,
): Promise<Difference> {
  const { summary } = await visibleCase(deps, asker, id);
  const earlier = from ?? (await readVersionSentBefore(deps.db, id, version)) ?? version;
  const [old, fresh] = await Promise.all([versionOf(deps, id, earlier), versionOf(deps, id, version)]);
  const kind = kindOfCase(summary);
  const studentIds = [old, fresh].flatMap(({ content }) => kind.studentIds(content));
  const names = await readNames(deps, asker, [...new Set(studentIds)]);
  const compared = { from: earlier, to: version, before: old.content, after: fresh.content };
  return presentDifference(kind, compared, { language: asker.language, names });
}

async function versionOf({ db }: AppDeps, id: string, version: number): Promise<VersionContent & { content: Json }> {
  const found = await readVersionContent(db, id, version);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

async function readNames({ db }: AppDeps, { language }: Asker, studentIds: readonly string[]): Promise<KnownNames> {
  const [students, programmes] = await Promise.all([
    createStudentsStore(db).byIds(studentIds),
    createDirectoryStore(db).programmes(),
  ]);
  return {
    students: new Map(students.map(({ id, name }) => [id, wholeName(name, language)])),
    programmes: new Map(programmes.map(({ id, code, title }) => [id, `${code} ${title[language]}`])),
  };
}
