/** The rows of an annex say the same again and again: each is read once. */
export function once<Given, Read>(read: (given: Given) => Read): (given: Given) => Read {
  const known = new Map<Given, Read>();
  return (given) => {
    const seen = known.get(given);
    if (seen !== undefined) return seen;
    const answer = read(given);
    known.set(given, answer);
    return answer;
  };
}
