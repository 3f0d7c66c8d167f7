import type { Kept } from '../../domain/records/records.projection.ts';
import { dayInWords, momentInWords } from './plain-values.ts';

/** The columns that the sentences need, as the roots of both have them. */
type KeptColumns = { readonly [Name in keyof Kept as `_${Name}`]: Kept[Name] };

/** What is kept, until when and why. */
export function retentionInWords({ _closed_on, _kept_until, _years, _source, _erased_at }: KeptColumns): string {
  if (_erased_at !== null)
    return `This record was erased on ${momentInWords(_erased_at)}. Only amounts, days and ids are left.`;
  const years = `${_years} ${_years === 1 ? 'year' : 'years'}`;
  if (_closed_on === null) {
    return _years === null
      ? 'The record is kept while there is support. The authority has not said yet for how long after; ask it.'
      : `The record is kept while there is support, and for ${years} after it ends (${_source}).`;
  }
  const ended = `Support ended on ${dayInWords(_closed_on)}.`;
  return _kept_until === null
    ? `${ended} The authority has not said yet how long it keeps the record; ask it.`
    : `${ended} The whole record is kept until ${dayInWords(_kept_until)}: ${years} after support ended (${_source}).`;
}

const WHAT_GOES =
  'Names, address, plan, notes, powers and permissions are then taken out for good. The amounts and days of the money stay, without a name, because the authority must account for them.';

/** What an erasure does and when it is possible, for the person to know beforehand. */
export function erasureInWords({ _kept_until, _requested_at, _erased_at }: KeptColumns): string {
  if (_erased_at !== null) return `This record was erased on ${momentInWords(_erased_at)}.`;
  if (_requested_at !== null) {
    return `The authority means to erase this record: it was asked for on ${momentInWords(_requested_at)}, and a second person has to agree. ${WHAT_GOES}`;
  }
  const from =
    _kept_until === null ? 'once support has ended and the time to keep it is over' : `from ${dayInWords(_kept_until)}`;
  return `The law asks the authority to keep this record for now. It can be erased ${from}, by two people of the authority together. ${WHAT_GOES} What rests on your consent alone, that others may see it, you can end at any time.`;
}
