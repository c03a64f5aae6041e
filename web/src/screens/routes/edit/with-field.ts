/** The same thing with one field changed; `undefined` leaves it out. */
export function withField<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  name: Name,
  value: Thing[Name] | undefined,
): Thing {
  const { [name]: _before, ...rest } = thing;
  return (value === undefined ? rest : { ...rest, [name]: value }) as Thing;
}
