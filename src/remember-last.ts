// For what is asked again and again of the same, like all findings of a plan asking for its file.

/** The same function, which works out anew only what was not asked of it the last time. */
export function rememberLast<A, B>(make: (from: A) => B): (from: A) => B {
  let last: { from: A; made: B } | undefined;
  return (from) => (last && last.from === from ? last : (last = { from, made: make(from) })).made;
}
