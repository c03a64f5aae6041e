import { AppError } from '../../../contracts/errors.ts';
import { findColleagues, type Colleague } from '../../../db/read-models/colleagues.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayFindPeople } from '../../policy/office-policy.ts';
import { presentPerson } from '../../present/people.ts';
import type { Serve } from '../../serve.ts';
import { findPeople } from './people.operations.ts';

const MOST = 20;

export function peopleRoutes(serve: Serve, { db }: AppDeps): void {
  serve(findPeople, async ({ viewer, language, query }) => {
    if (!mayFindPeople(viewer)) throw new AppError('FORBIDDEN');
    const found = await findColleagues(db, { q: query.q ?? '', limit: MOST });
    return { items: found.map((colleague) => presentColleague(colleague, language)) };
  });
}

function presentColleague(colleague: Colleague, language: Language): object {
  const posts = colleague.posts.map(({ title, unit }) => ({ title: title[language], unit: unit[language] }));
  return { ...presentPerson(colleague, language), posts };
}
