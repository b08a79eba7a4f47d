/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of the given year, month (1 to 12) and day of the month, or null where no such day exists. */
export const dayFrom = (year: number, month: number, day: number): Day | null => {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
};

/** True for a `YYYY-MM-DD` that names a day that exists. */
export const isDay = (value: string): value is Day => {
  const [, year, month, day] = DAY.exec(value) ?? [];
  return year !== undefined && dayFrom(Number(year), Number(month), Number(day)) === value;
};

/** The day `count` days later (earlier where negative). */
export const addDays = (day: Day, count: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
};

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
