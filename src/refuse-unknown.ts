// Programs misspell options, too.

/** `known`: the options with their values, or null where any value is checked elsewhere. */
export function refuseUnknown(options: object, known: Readonly<Record<string, readonly unknown[] | null>>): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(`there is no option ${name}; known are ${Object.keys(known).join(', ')}`);
    const values = known[name];
    if (value !== undefined && values && !values.includes(value)) throw new RangeError(`${name} cannot be ${JSON.stringify(value)}; it can be ${values.map(String).join(', ')}`);
  }
}
