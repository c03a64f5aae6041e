import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root: string | undefined;

/** Absolute path of the project's folder, the same when run from source and from the build in `dist/`. */
export function projectRoot(): string {
  root ??= folderOfProject(dirname(fileURLToPath(import.meta.url)));
  return root;
}

function folderOfProject(folder: string): string {
  if (isProject(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The program does not lie in its project folder.');
  return folderOfProject(parent);
}

function isProject(packageFile: string): boolean {
  if (!existsSync(packageFile)) return false;
  const content: unknown = JSON.parse(readFileSync(packageFile, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'tirkeu';
}
