// Units that say how many, such as "EUR million" or 백만원: a number that says so once more could be read twice.
const factors: Readonly<Record<string, number>> = { hundred: 1e2, k: 1e3, thousand: 1e3, tsd: 1e3, lakh: 1e5, m: 1e6, mm: 1e6, mn: 1e6, mio: 1e6, mln: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, 백: 1e2, 천: 1e3, 만: 1e4, 십만: 1e5, 백만: 1e6, 천만: 1e7, 억: 1e8, 십억: 1e9, 백억: 1e10, 천억: 1e11, 조: 1e12 };
const words = /^(hundred|k|thousand|tsd|lakh|mm|mn|mio|mln|million|m|bn|billion|b|천만|천억|십만|십억|백만|백억|[백천만억조])s?\.?(?:$| |(?=원|명|건|개|달러|유로|엔))/i;
const money = /US\$|[$€£¥₩]|(?:\b|(?<=^[kKmM]))[A-Z]{3}(?=[kmb]?n?\b)/g;

/** What a unit counts in; 1 for most. A letter alone may be a metre or a minute. */
function scaleOf(unit: string): number {
  const whole = unit.normalize('NFC');
  // `customers (thousand)`.
  const inside = /\(([^()]*)\)$/.exec(whole)?.[1] ?? '';
  const text = (words.test(inside) ? inside : whole).replace(money, ' ').replace(/\s+/g, ' ').trim();
  const [, word] = words.exec(text) ?? [];
  return word === undefined || (word.length === 1 && /[mb]/i.test(word) && text === unit.trim()) ? 1 : factors[word.toLowerCase()]!;
}

/** The number to write in the unit `own`, where the one that is written may count it twice; null where it cannot. */
export function inScale({ written, value, unit }: { written: string; value: number; unit: string }, own: string): number | null {
  const scale = scaleOf(own);
  // Money and people are counted by such units, percents and days by none.
  if (unit !== '' && !(scale !== 1 && /^(?:[A-Z]{3}|명|건|개)$/.test(unit))) return null;
  if (scale !== 1) return Number((value / scale).toPrecision(14));
  // `6 m` beside "months" was read as six million.
  const [, figure, letters] = /^([-\d.]+) ?([a-z]{1,2})$/i.exec(written.trim()) ?? [];
  return letters !== undefined && own.trim().toLowerCase().startsWith(letters.toLowerCase()) ? Number(figure) : null;
}
