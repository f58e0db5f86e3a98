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

/** What most rules do without: not stored, and there again when they are read. */
const usual = { formerly: [], reading: null, applies: null, appliesToItem: false, notApplicable: null, each: null, explains: [], milder: null, overridden: null };

/** Written out: what is spread has a shape of its own each time, and takes longer to make and to use than a rule to judge. */
function whole(stored: Partial<Rule>): Rule {
  const { id, formerly, strategy, covers, severity, stage, evidence, reading, params, applies, appliesToItem, notApplicable, each, at, values, check, reads, explains, milder, overridden, title, message, ask, why, remedy } = stored as Rule;
  return { id, formerly: formerly ?? usual.formerly, strategy, covers, severity, stage, evidence, reading: reading ?? null, params, applies: applies ?? null, appliesToItem: appliesToItem ?? false, notApplicable: notApplicable ?? null, each: each ?? null, at, values, check, reads, explains: explains ?? usual.explains, milder: milder ?? null, overridden: overridden ?? null, title, message, ask, why, remedy };
}

/** Of a pack all but its texts and conditions, with numbers for these and for what stands in several rules. */
export interface StoredLogic {
  pack: Pack;
  parts: Parts;
}

/** A pack's logic, and its conditions and the texts of each language by the numbers in it. */
export function storePack(pack: Pack): { logic: StoredLogic; conditions: Taken[]; texts: Record<Language, string[]> } {
  const texts: Record<Language, string[]> = { en: [], ko: [] };
  const numbered = structuredClone(pack);
  changeTexts(numbered, ({ en, ko }) => (texts.ko.push(ko), texts.en.push(en) - 1));
  const { conditions, ...parts } = takeParts(numbered);
  for (const rule of numbered.rules as Partial<Rule>[]) {
    for (const [key, value] of Object.entries(usual)) if (JSON.stringify(rule[key as keyof typeof usual]) === JSON.stringify(value)) delete rule[key as keyof typeof usual];
  }
  return { logic: { pack: numbered, parts }, conditions, texts };
}

/** A line for each text: most runs read few of them, and to cut a text into lines makes no copies. */
export const storeTexts = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text).slice(1, -1)).join('\n');
const textIn = (line: string): string => (line.includes('\\') ? (JSON.parse(`"${line}"`) as string) : line);

/** The pack again, from its parsed logic. `texts` is asked for the lines of a language when the first of its texts is read. */
export function restorePack({ pack, parts }: StoredLogic, texts: (language: Language) => readonly string[]): Pack {
  pack.rules = pack.rules.map(whole);
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
