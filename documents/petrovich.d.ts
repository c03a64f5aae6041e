declare module 'petrovich' {
  interface Person {
    readonly gender: 'female' | 'male' | 'androgynous';
    readonly first: string;
    readonly middle: string;
    readonly last: string;
  }
  /** Declines the three parts of a Russian name. */
  export default function petrovich(person: Person, grammaticalCase: string): Person;
}
