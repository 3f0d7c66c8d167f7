import { DomainError } from '../../foundation/domain-error.ts';
import { inLongForm, type LocalDate, todayInScotland, yearsBetween } from '../../foundation/period.ts';

/**
 * More years than anybody alive has had for decades. Spreadsheets write a day of 1899 or 1900 where none is known, which is
 * beyond it.
 */
const OLDEST = 120;

/**
 * Checks a date of birth from input. The refusal says what is wrong with it.
 * @throws DomainError INVALID_INPUT
 */
export function givenBirthDate(day: LocalDate, field: string): LocalDate {
  const today = todayInScotland();
  if (day > today) {
    throw new DomainError('INVALID_INPUT', `This cannot be right: ${inLongForm(day)} is still to come.`, field);
  }
  const age = yearsBetween(day, today);
  if (age > OLDEST) {
    throw new DomainError('INVALID_INPUT', `This cannot be right: it would make them ${age}.`, field);
  }
  return day;
}
