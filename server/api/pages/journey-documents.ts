import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';
import { journeySteps } from './journey-steps.ts';
import type { StepPlan } from './step-plan.ts';

/** A step as the explorer opens it: its plan and its document. */
export interface Step extends StepPlan {
  readonly document: string;
}

const FOLDER = fileURLToPath(new URL('../../../client-examples/journey/', import.meta.url));

/** The journey's documents by operation name, as users run them; empty when the examples are not installed. */
export async function readJourney(folder: string = FOLDER): Promise<Map<string, string>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Map(texts.flatMap(operationsIn));
}

function operationsIn(text: string): [string, string][] {
  const { definitions } = parse(text);
  return definitions.flatMap((definition): [string, string][] => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name || !definition.loc) return [];
    return [[definition.name.value, text.slice(definition.loc.start, definition.loc.end)]];
  });
}

/** The steps in the order of the journey. Documents without a planned example come last, so that none is lost. */
export function stepsWithDocuments(documents: ReadonlyMap<string, string>): Step[] {
  const plans = journeySteps();
  const planned = new Set(plans.map(({ operation }) => operation));
  const unplanned = [...documents.keys()].filter((operation) => !planned.has(operation));
  return [
    ...plans,
    ...unplanned.map((operation): StepPlan => ({ operation, title: inWords(operation), as: null, variables: {} })),
  ]
    .map((plan) => ({ ...plan, document: documents.get(plan.operation) ?? '' }))
    .filter(({ document }) => document !== '');
}

/** "FindServices" -> "Find services" */
function inWords(operation: string): string {
  const words = operation.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
