// How Sheets' conditions compare numbers: of validation and of conditional formats alike.

const COMPARISONS = {
  NUMBER_GREATER: (value, bound) => value > bound,
  NUMBER_GREATER_THAN_EQ: (value, bound) => value >= bound,
  NUMBER_LESS: (value, bound) => value < bound,
  NUMBER_LESS_THAN_EQ: (value, bound) => value <= bound,
  NUMBER_EQ: (value, bound) => value === bound,
  NUMBER_NOT_EQ: (value, bound) => value !== bound,
  NUMBER_BETWEEN: (value, low, high) => value >= low && value <= high,
};

/** @param number makes a condition of a comparison: it knows where the number is */
export function comparisons(number) {
  return Object.fromEntries(Object.entries(COMPARISONS).map(([kind, holds]) => [kind, number(holds)]));
}
