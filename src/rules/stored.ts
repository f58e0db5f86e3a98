// A pack as the build stores it. Its texts are files of their own by language: most runs show one language, and few of its texts.
import type { Language } from '../types.ts';
import type { Pack } from './rule.ts';

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
    if (rule.milder) each(rule.milder, ['because']);
  }
  for (const entry of pack.evidence) each(entry, ofEvidence);
}

/** The pack with a number in place of each text, and the texts of each language by these numbers. */
export function storePack(pack: Pack): { logic: Pack; texts: Record<Language, string[]> } {
  const texts: Record<Language, string[]> = { en: [], ko: [] };
  const logic = structuredClone(pack);
  changeTexts(logic, ({ en, ko }) => (texts.ko.push(ko), texts.en.push(en) - 1));
  return { logic, texts };
}

/** The pack again, from its parsed logic. `texts` is asked for a language when the first of its texts is. */
export function restorePack(logic: Pack, texts: (language: Language) => readonly string[]): Pack {
  changeTexts(logic, (number) => ({
    get en() {
      return texts('en')[number];
    },
    get ko() {
      return texts('ko')[number];
    },
  }));
  return logic;
}

/** What comes again and again in the logic of a pack; each is stored as one control character, which JSON never holds. No more than 31. */
const often = [
  '{"op":"read","root":"plan","path":["', '{"op":"read","root":0,"path":["', '{"op":"read","root":1,"path":["', '{"op":"read","root":"params","path":["', '{"root":"plan","path":["', '{"root":0,"path":["',
  '{"op":"literal","value":', '{"op":"compare","by":"==","left":', '{"op":"compare","by":"', '{"op":"and","left":', '{"op":"or","left":', '{"op":"not","of":', '{"op":"has","of":', '{"op":"call","name":"', '{"op":"loop","kind":"', ',"right":',
  ']},"kind":{"type":"', ',"appliesToItem":false,"notApplicable":', '","formerly":[],"strategy":"', '],"severity":{"violated":"', '"]}],"milder":null,"title":', '":{"expr":', '"technology","selection","', ',"standing":"single-source","contradictedBy":null},{"id":"', ',"params":{},"applies":', '","left":',
  'choice","of":{"name":"', ',"each":null,"at":', '","ordered":false,"options":{}}}}', 'customer', '","',
];

export const shorten = (json: string): string => often.reduce((text, part, index) => text.replaceAll(part, String.fromCharCode(index + 1)), json);
export const lengthen = (text: string): string => text.replace(/[\u0001-\u001f]/g, (mark) => often[mark.charCodeAt(0) - 1]!);
