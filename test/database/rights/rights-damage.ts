/** One fact of the catalogue. */
export interface Fact {
  readonly object: string;
  readonly aspect: string;
  readonly value: string;
}

/** A way to damage every thing of a kind. */
export interface Damage {
  /** The statement that damages the thing of this fact, or null when it is of another kind. */
  readonly damages: (fact: Fact) => string | null;
  /** What the difference names; the thing itself unless given. */
  readonly names?: (fact: Fact) => string;
  /** Whether it takes more than a statement to put it right. */
  readonly isForGood?: boolean;
}

export const GRANT = /^([A-Z]+)( \(.+\))? to (.+)$/;
export const TABLE = /^table (?!public\.migration_file$)/;
export const SCHEMA = /^schema (?!public$)/;
export const FUNCTION = /^function /;

/** Of facts with this aspect about objects like this: what is done to each. */
export function when(aspect: string, kind: RegExp, statement: (fact: Fact) => string | null): Damage['damages'] {
  return (fact) => (fact.aspect === aspect && kind.test(fact.object) ? statement(fact) : null);
}

/** Of each right that somebody has: what is done to it. */
export function whenGranted(statement: (right: string, grantee: string) => string | null): Damage['damages'] {
  return ({ object, aspect }) => {
    const [, verb, columns = '', grantee = ''] = GRANT.exec(aspect) ?? [];
    return verb === undefined ? null : statement(`${verb}${columns} on ${object}`, grantee);
  };
}

/** Name and table of a policy, trigger, rule or constraint. */
export const partsOf = (object: string) => /^\w+ (.+) on (\S+)$/.exec(object)?.slice(1) ?? [];
export const onTable = (fact: Fact) => fact.object.replace('table ', '');
export const inSchema = ({ object }: Fact) => object.replace('schema ', '');
