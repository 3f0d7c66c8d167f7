import { documents } from './documents.ts';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

/** What an act answered: its object, or the reasons it was refused. */
export interface Outcome {
  readonly object: Record<string, unknown> & { id: string };
  readonly userErrors: UserError[];
}

/** What a test does in somebody's name. */
export interface Acts {
  /** Performs one of the journey's mutations. */
  act(accountId: string, operation: string, input: object): Promise<Outcome>;
  /** The same, for steps of a story that must go well. @returns the object's id */
  done(accountId: string, operation: string, input: object): Promise<string>;
}

interface Answered {
  readonly data: Record<string, Record<string, unknown>>;
  readonly errors: readonly { message: string }[] | undefined;
}

/** @param ask sends a document as an account */
export function actsThrough(ask: (accountId: string, document: string, variables: object) => Promise<Answered>): Acts {
  const act: Acts['act'] = async (accountId, operation, input) => {
    const document = documents[operation];
    if (document === undefined) throw new Error(`The journey has no operation ${operation}.`);
    const { data, errors } = await ask(accountId, document, { input });
    if (errors) throw new Error(`${operation}: ${errors.map(({ message }) => message).join('; ')}`);
    const [payload] = Object.values(data);
    const { userErrors, ...objects } = payload as { userErrors: UserError[] };
    return { object: Object.values(objects)[0] as Outcome['object'], userErrors };
  };
  return {
    act,
    done: async (accountId, operation, input) => {
      const { object, userErrors } = await act(accountId, operation, input);
      if (userErrors.length > 0) throw new Error(`${operation}: ${JSON.stringify(userErrors)}`);
      return object.id;
    },
  };
}
