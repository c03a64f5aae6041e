/** What a form gives, as rules may look at it: nothing in it is changed. */
export type Immutable<Value> = Value extends object
  ? { readonly [Name in keyof Value]: Immutable<Value[Name]> }
  : Value;
