// The types of values, in words.
/** A type as in a sentence. */
const types: Readonly<Record<string, string>> = {
  text: 'a text', boolean: 'yes or no', date: 'a date', number: 'a number', count: 'a whole number', percent: 'a percentage', amount: 'an amount of money',
  months: 'a number of months', days: 'a number of days', hours: 'a number of hours', choice: 'one of its values', list: 'a list', map: 'a group of fields', scalar: 'a single value',
};
export const typeWords = (type: string | undefined): string => types[type!] ?? `a ${type}`;
