import { LARGE_PROVIDERS } from './large-providers.ts';
import { MIDDLING_PROVIDERS } from './middling-providers.ts';
import type { ProviderSeed } from './provider-seed.ts';
import { SOLE_PROVIDERS } from './sole-providers.ts';

/** Every registered provider of the town. Its place in this list is its number on the invented register. */
export const PROVIDERS: readonly ProviderSeed[] = [...SOLE_PROVIDERS, ...MIDDLING_PROVIDERS, ...LARGE_PROVIDERS];
