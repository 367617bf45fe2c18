// Numbers of cells, written like one that is shown: with its currency, its separators, its decimals and its percent sign.

const SEPARATORS = [[",", "."], [".", ","], ["\u00a0", ","], ["\u202f", ","], [" ", ","], ["’", "."], ["'", "."]];
const SHOWN = /^(\D*?)(\d[\d.,'’\s]*\d|\d)(\D*)$/;

/**
 * How others are written like a number that shows as a text: a function of a number and of how many decimals it has at
 * least and at most. Where the text does not say, as with dates, there is none.
 */
export function writtenLike(text, value) {
  const [, before, digits, after] = SHOWN.exec(text) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const factor = after.includes("%") ? 100 : 1;
  const marks = SEPARATORS.find(([group, point]) => isRead(digits, group, point, Math.abs(value) * factor));
  if (!marks) {
    return undefined;
  }
  const [group, point] = marks;
  const own = decimals(digits, point);
  const useGrouping = Math.abs(value) * factor < 1000 || digits.includes(group);
  const [prefix, suffix] = [before.replace(/[-(−]/g, ""), after.replace(")", "")];
  return (number, least = own, most = own) => {
    const plain = Math.abs(number * factor).toLocaleString("en-US", { useGrouping, minimumFractionDigits: least, maximumFractionDigits: Math.max(least, most) });
    const marked = plain.replace(/[,.]/g, (mark) => (mark === "," ? group : point));
    return `${number < 0 && /[1-9]/.test(plain) ? "-" : ""}${prefix}${marked}${suffix}`;
  };
}

/** As many decimals as the number has, up to so many. */
export function plainly(number, least = 0, most = 2) {
  return number.toLocaleString("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
}

function isRead(digits, group, point, size) {
  const bare = digits.replaceAll(group, "").replace(point, ".");
  return /^\d+(\.\d+)?$/.test(bare) && Math.abs(Number(bare) - size) <= 0.5000001 * 10 ** -decimals(digits, point);
}

function decimals(digits, point) {
  return digits.includes(point) ? digits.length - digits.lastIndexOf(point) - 1 : 0;
}

/** The number of a point or cell; null where it holds something else. */
export function numberOf(point) {
  return typeof point?.value === "number" ? point.value : null;
}
