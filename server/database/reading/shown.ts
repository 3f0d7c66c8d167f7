declare const TYPE: unique symbol;

/**
 * An object of a type of the contract as the statement returned it: what was selected, each value under its key. Only the
 * reading engine makes one, so that the compiler knows of which type it is.
 */
export type Shown<Type extends string = string> = Record<string, unknown> & { readonly [TYPE]: Type };
