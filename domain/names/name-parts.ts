/** A person's name in one language. `patronymic` is empty where there is none. */
export interface NameParts {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
}
