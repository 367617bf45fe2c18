// Days as the cells count them, and as they are typed: the ISO way, or in the order and with the months of a locale.

const DAY_MILLIS = 86400000;
const START = Date.UTC(1899, 11, 30);
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const SHORT = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2})\.?[-\s]+(\p{L}{3,})\.?(?:[-,\s]+(\d{4}|\d{2}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:(?:\s*,\s*|\s+)(\d{4}))?$/u;
const TIME = /(?:\s+|T)\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?:\s*[ap]m)?$/i;
const FROM_TODAY = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1, PAST_WEEK: -7, PAST_MONTH: -30, PAST_YEAR: -365 };

/** The number of a day that is typed, its time of day left out; undefined where it is none. */
export function dayOf(typed, locale) {
  const text = typed.trim().replace(TIME, "");
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year) {
    return serial(Number(year), Number(month), Number(day));
  }
  const [, one, other, last] = SHORT.exec(text) ?? [];
  if (one) {
    return isDayFirst(locale, text) ? serial(fullYear(last), Number(other), Number(one)) : serial(fullYear(last), Number(one), Number(other));
  }
  const [, date, name, years] = DAY_FIRST.exec(text) ?? [];
  const [, first, second, whole] = MONTH_FIRST.exec(text) ?? [];
  return date ? serial(fullYear(years), monthOf(name, locale), Number(date)) : first ? serial(fullYear(whole), monthOf(first, locale), Number(second)) : undefined;
}

/** The day that a condition compares with; undefined where a formula says it that only the workspace works out. */
export function limitOf({ relativeDate, userEnteredValue = "" }, locale) {
  const named = relativeDate ?? (/^=\s*today\(\s*\)$/i.test(userEnteredValue) ? "TODAY" : undefined);
  if (named) {
    return today() + FROM_TODAY[named];
  }
  const number = Number(userEnteredValue);
  return userEnteredValue !== "" && Number.isFinite(number) ? number : dayOf(userEnteredValue, locale);
}

/** A day the ISO way. */
export function isoOf(serialDay) {
  return new Date(START + Math.floor(serialDay) * DAY_MILLIS).toISOString().slice(0, 10);
}

function today() {
  const now = new Date();
  return serial(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

function serial(year, month, day) {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? (time - START) / DAY_MILLIS : undefined;
}

function fullYear(text) {
  return text === undefined ? new Date().getFullYear() : text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);
}

function isDayFirst(locale, text) {
  const [first] = new Intl.DateTimeFormat(locale).formatToParts().filter((part) => part.type === "day" || part.type === "month");
  return first.type === "day" || (text.includes(".") && new Intl.NumberFormat(locale).format(1.5).includes(","));
}

function monthOf(name, locale) {
  const wanted = name.toLowerCase();
  return 1 + Array.from({ length: 12 }, (_, month) => month).findIndex((month) => ["long", "short"].some((style) => {
    const known = new Intl.DateTimeFormat(locale, { month: style, day: "numeric", timeZone: "UTC" }).formatToParts(Date.UTC(2026, month, 1)).find((part) => part.type === "month").value;
    return known.replace(".", "").toLowerCase() === wanted;
  }));
}
