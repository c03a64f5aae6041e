export interface CourseWithPrerequisites {
  readonly code: string;
  /** codes of the courses to be done before */
  readonly requires: readonly string[];
}

/** Courses that must be done before this one and are not, in the order the course lists them. */
export function missingPrerequisites(course: CourseWithPrerequisites, passed: ReadonlySet<string>): readonly string[] {
  return course.requires.filter((code) => !passed.has(code));
}

/**
 * Courses that require themselves by way of others, as the chains that lead back to them; nobody could ever take them.
 *
 * @returns each chain once, beginning and ending with the same code
 */
export function circularPrerequisites(courses: readonly CourseWithPrerequisites[]): readonly (readonly string[])[] {
  const requires = new Map(courses.map((course) => [course.code, course.requires]));
  const settled = new Set<string>();
  const found: string[][] = [];
  for (const { code } of courses) follow(code, { requires, settled, found, path: [] });
  return found;
}

interface Walk {
  readonly requires: ReadonlyMap<string, readonly string[]>;
  readonly settled: Set<string>;
  readonly found: string[][];
  readonly path: readonly string[];
}

function follow(code: string, walk: Walk): void {
  const start = walk.path.indexOf(code);
  if (start >= 0) walk.found.push([...walk.path.slice(start), code]);
  if (start >= 0 || walk.settled.has(code)) return;
  const path = [...walk.path, code];
  for (const required of walk.requires.get(code) ?? []) follow(required, { ...walk, path });
  walk.settled.add(code);
}
