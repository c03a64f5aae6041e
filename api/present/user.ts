import type { CurrentUser } from '../../contracts/session.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { wholeName } from './people.ts';

export function presentUser(viewer: Viewer, language: Language): CurrentUser {
  return {
    id: viewer.personId,
    login: viewer.login,
    name: wholeName(viewer.name, language),
    language: viewer.language,
    roles: [...new Set(viewer.posts.map((post) => post.role))],
    units: viewer.posts.map((post) => ({
      id: post.unitId,
      title: post.unitTitle[language],
      role: post.role,
      post: post.title[language],
    })),
    ...(viewer.studentId !== undefined && { studentId: viewer.studentId }),
  };
}
