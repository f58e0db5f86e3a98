// A pack as the build stores it. Its texts are files of their own by language: most runs show one language, and few of its texts.
import type { Language, Words } from '../types.ts';
import { putParts, takeParts, type Parts, type Taken } from './parts.ts';
import type { Pack, Rule } from './rule.ts';

const ofRule = ['title', 'message', 'ask', 'why', 'remedy', 'reading', 'notApplicable'] as const;
const ofEvidence = ['name', 'figure', 'claim', 'source', 'class', 'contradictedBy'] as const;

/** Changes every text of a pack in place; where there is none, null stays. */
function changeTexts(pack: Pack, change: (text: any) => any): void {
  const each = (part: any, keys: readonly string[]) => {
    for (const key of keys) if (part[key] !== null) part[key] = change(part[key]);
  };
  each(pack, ['title']);
  for (const rule of pack.rules) {
    each(rule, ofRule);
    for (const name in rule.params) each(rule.params[name], ['title']);
    if (rule.overridden) each(rule.overridden, Object.keys(rule.overridden));
    if (rule.milder) each(rule.milder, ['because']);
  }
  for (const entry of pack.evidence) each(entry, ofEvidence);
}

/** A rule is stored as a list of its values, without their names; what most rules do without is null there. */
const order = ['id', 'formerly', 'strategy', 'covers', 'severity', 'stage', 'evidence', 'reading', 'params', 'applies', 'appliesToItem', 'notApplicable', 'each', 'at', 'values', 'check', 'reads', 'explains', 'milder', 'overridden', 'title', 'message', 'ask', 'why', 'remedy'] as const satisfies readonly (keyof Rule)[];
type StoredRule = unknown[];

function toList(rule: Rule): StoredRule {
  if (Object.keys(rule).join() !== order.join()) throw new Error(`${rule.id} has other parts than a rule is stored with`);
  return order.map((key) => (rule[key] === false || (Array.isArray(rule[key]) && !rule[key].length) ? null : rule[key]));
}

/** Written out, so that all rules have one shape: what is put together by names takes far longer to make, and to use. */
const toRule = (list: any[]): Rule => ({
  id: list[0], formerly: list[1] ?? [], strategy: list[2], covers: list[3] ?? [], severity: list[4], stage: list[5], evidence: list[6] ?? [], reading: list[7], params: list[8],
  applies: list[9], appliesToItem: list[10] ?? false, notApplicable: list[11], each: list[12], at: list[13], values: list[14], check: list[15], reads: list[16] ?? [], explains: list[17] ?? [],
  milder: list[18], overridden: list[19], title: list[20], message: list[21], ask: list[22], why: list[23], remedy: list[24],
});

/** Of a pack all but its texts and conditions, with numbers for these and for what stands in several rules. */
export interface StoredLogic {
  pack: Omit<Pack, 'rules'> & { rules: StoredRule[] };
  parts: Parts;
}

/** A pack's logic, and its conditions and the texts of each language by the numbers in it. */
export function storePack(pack: Pack): { logic: StoredLogic; conditions: Taken[]; texts: Record<Language, string[]> } {
  const texts: Record<Language, string[]> = { en: [], ko: [] };
  const numbered = structuredClone(pack);
  changeTexts(numbered, ({ en, ko }) => (texts.ko.push(ko), texts.en.push(en) - 1));
  const { conditions, ...parts } = takeParts(numbered);
  return { logic: { pack: { ...numbered, rules: numbered.rules.map(toList) }, parts }, conditions, texts };
}

/** A line for each text: most runs read few of them, and to cut a text into lines makes no copies. */
export const storeTexts = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text).slice(1, -1)).join('\n');
/** A text from its line. */
export const textIn = (line: string): string => (line.includes('\\') ? (JSON.parse(`"${line}"`) as string) : line);

/** The pack again, from its parsed logic. `texts` is asked for the lines of a language when the first of its texts is read. */
export function restorePack({ pack: stored, parts }: StoredLogic, texts: (language: Language) => readonly string[]): Pack {
  const pack = stored as unknown as Pack;
  pack.rules = stored.rules.map(toRule);
  putParts(pack, parts);
  changeTexts(pack, (number) => new StoredText(texts, number));
  return pack;
}

/** As plain to JSON as any text; one prototype for hundreds, since each pair of closures takes time to make. */
class StoredText implements Words {
  readonly #texts: (language: Language) => readonly string[];
  readonly #number: number;
  constructor(texts: (language: Language) => readonly string[], number: number) {
    this.#texts = texts;
    this.#number = number;
  }
  get en(): string {
    return textIn(this.#texts('en')[this.#number]!);
  }
  get ko(): string {
    return textIn(this.#texts('ko')[this.#number]!);
  }
  toJSON(): Words {
    return { en: this.en, ko: this.ko };
  }
}
