// Numbers of things in words.

export function count(number, one, several = `${one}s`) {
  return `${number.toLocaleString()} ${number === 1 ? one : several}`;
}

/** Names in a sentence, the first few of them: “Start, Goals and 3 more”. */
export function listed(names, most = 3) {
  const rest = names.length - most;
  const shown = rest > 0 ? [...names.slice(0, most), `${rest} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
