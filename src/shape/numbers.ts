// Numbers as people write them: 72000000, 72,000,000, 72M, 900억, 1억 5천만, 30%.

/** Multipliers by suffix, in lower case. */
const suffixes: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};
const koreanUnits: Readonly<Record<string, number>> = { 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 십억: 1e9, 백억: 1e10, 천억: 1e11, 조: 1e12 };

const plainNumber = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const suffixed = /^(-?[\d,.]+) ?([a-z]+)$/i;
const korean = /^(?:[\d,.]+ ?(?:천만|백만|십억|백억|천억|천|만|억|조) ?)+원?$/;

/** The number that a text means, or null. */
export function readNumber(written: string): number | null {
  const text = written.trim().replace(/_/g, '');
  if (plainNumber.test(text)) return Number(text.replace(/,/g, ''));
  return null;
}

/** Money: a number, or one with a multiplier in either language. The currency stands in its own field. */
export function readAmount(written: string): number | null {
  const text = written.trim().normalize('NFC');
  const number = readNumber(text);
  if (number !== null) return number;
  const short = suffixed.exec(text);
  if (short) {
    const [value, factor] = [readNumber(short[1]!), suffixes[short[2]!.toLowerCase()]];
    return value === null || factor === undefined ? null : tidy(value * factor);
  }
  if (!korean.test(text)) return null;
  let total = 0;
  for (const [, digits, unit] of text.matchAll(/([\d,.]+) ?(천만|백만|십억|백억|천억|천|만|억|조)/g)) {
    const value = readNumber(digits!);
    if (value === null) return null;
    total += value * koreanUnits[unit!]!;
  }
  return tidy(total);
}

/** 0 to 100, with or without the sign. */
export const readPercent = (written: string): number | null => readNumber(written.trim().replace(/ ?%$/, ''));

/** 1.1 * 1e6 is 1100000.0000000002 in binary; nobody wrote that. */
const tidy = (value: number): number => Number(value.toPrecision(14));

/** A currency sign or code that someone put before or behind an amount, and the rest. */
export function splitCurrency(written: string): { rest: string; currency: string } | null {
  const match = /^(?<before>USD|US\$|\$|EUR|€|KRW|₩|JPY|¥|GBP|£)? ?(?<rest>[\d][\d,. a-z천만백십억조]*?) ?(?<after>USD|EUR|KRW|JPY|GBP|달러|원|유로|엔)?$/iu.exec(written.trim());
  const currency = match?.groups?.before ?? match?.groups?.after;
  return currency ? { rest: match!.groups!.rest!.trim(), currency: currency.toUpperCase() } : null;
}
