import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ill, note, well, type Finding } from './finding.ts';

const GIGABYTE = 1_000_000_000;
const ENOUGH_GIGABYTES = 2;

export function examineNode(): Finding {
  return well(`Node.js ${process.versions.node}.`);
}

/** @param folder  where the program keeps its data; it may not exist yet */
export function examineDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(existingFolder(folder));
  const free = Math.floor((bavail * bsize) / GIGABYTE);
  const text = `${free} GB free where the data lies (${folder}).`;
  if (free >= ENOUGH_GIGABYTES) return well(text);
  return ill(text, `Free at least ${ENOUGH_GIGABYTES} GB: when the disk is full, nothing can be recorded.`);
}

export function examineLibreOffice(): Finding {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (status === 0) return well(`${stdout.trim()}.`);
  return note('LibreOffice is not installed.', 'Only needed to turn papers into PDF: install libreoffice-writer.');
}

function existingFolder(folder: string): string {
  return existsSync(folder) ? folder : existingFolder(dirname(folder));
}
