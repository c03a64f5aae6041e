import type { NameParts } from './name-parts.ts';

/** «Ахметова Айгерим Серикова»: the order of identity documents. */
export function fullName(name: NameParts): string {
  return joinParts([name.surname, name.givenName, name.patronymic]);
}

/** «Ахметова А.С.»: the order of lists and approval sheets. */
export function surnameInitials(name: NameParts): string {
  return joinParts([name.surname, initials(name)]);
}

/** «А.С. Ахметова»: the order of signatures. */
export function initialsSurname(name: NameParts): string {
  return joinParts([initials(name), name.surname]);
}

/** «А.С.», and «М.-А.» for a given name of two parts; empty where there is neither name. */
export function initials(name: NameParts): string {
  return [name.givenName, name.patronymic].map(initialsOf).join('');
}

function initialsOf(part: string): string {
  return part
    .split('-')
    .map((piece) => [...piece.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`)
    .join('-');
}

function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
