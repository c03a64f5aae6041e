type Defined<Input> = { [Key in keyof Input]?: Exclude<Input[Key], undefined> };

/** Leaves out what a caller did not say. */
export function definedOnly<Input extends object>(input: Input): Defined<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Defined<Input>;
}
