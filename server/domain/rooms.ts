import { audit } from './audit/index.ts';
import { commissioning } from './commissioning/index.ts';
import { directory } from './directory/index.ts';
import { funds } from './funds/index.ts';
import { identity } from './identity/index.ts';
import { importing } from './importing/index.ts';
import { information } from './information/index.ts';
import { ledger } from './ledger/index.ts';
import { notices } from './notices/index.ts';
import { people } from './people/index.ts';
import { places } from './places/index.ts';
import { planning } from './planning/index.ts';
import { publishing } from './publishing/index.ts';
import { quoting } from './quoting/index.ts';
import { records } from './records/index.ts';
import type { Room } from './room.ts';
import { searching } from './searching/index.ts';
import { stories } from './stories/index.ts';

/** The rooms of the domain, each before those that may import it. */
export const rooms: readonly Room[] = [
  identity,
  places,
  directory,
  searching,
  quoting,
  publishing,
  importing,
  information,
  people,
  planning,
  stories,
  ledger,
  funds,
  commissioning,
  notices,
  audit,
  records,
];
