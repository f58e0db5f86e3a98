// What a title says of where somebody belongs, where it is no name of a role: a plan may call the head of IT "another executive".
import { readChoice } from '../shape/choices.ts';
import { role, type Area, type RoleName } from './roles.ts';

const words: readonly [area: Area, pattern: RegExp][] = [
  // In capitals, since "it" is a word like any other.
  // Not who sells it, nor Italy among other countries.
  ['it', /(?<![A-Za-z])(?:IT|ICT|CIO|CTO)(?![A-Za-z])(?! ?(?:sales|&(?: and)? ?[A-Z]{2}\b|영업|마케팅|고객))/],
  ['it', /\b(?:information (?:technology|systems|services(?! \(library)|officer)|digital technology|software development|(?:enterprise|business) (?:applications|architecture)|data processing|crm administrator)\b|개발본부|시스템추진|정보기술|정보시스템|정보화|(?<!고객)정보기획|전산/i],
  ['consultant', /\bconsult(?:ant|ants|ing|ancy)\b(?! (?:services|business|division))|컨설(?!팅 ?사업)|\b(?:external|outside) advis[eo]rs?\b/i],
  // The largest of these firms; their own plans are few.
  ['consultant', /\b(?:accenture|bain|boston consulting|capgemini|deloitte|ernst & young|kpmg|mckinsey|pwc|roland berger)\b|액센츄어|딜로이트|맥킨지/i],
  ['vendor', /\b(?:vendor|integrator|contractor)s?\b(?! (?:management|relations|sales))|\bfreelance|\bsi partner\b|\baccount executive\b|(?:솔루션|구축|공급) ?업체|협력사|\(external\)|외주업체|외부 ?(?:업체|전문가|자문)/i],
];

/** The area of a title; null where it says nothing of it. */
export function areaOf(title: string): Area | null {
  let area = known.get(title);
  if (area === undefined) {
    area = findArea(title);
    if (known.size < 500) known.set(title, area);
  }
  return area;
}
/** Several rules ask, and in many plans it is the same. */
const known = new Map<string, Area | null>();

function findArea(title: string): Area | null {
  // "Chief Investment Officer (CIO)" is what it says in full.
  const named = (readChoice(role, title) ?? readChoice(role, title.replace(/ ?\([^)]*\)$/, ''))) as RoleName | null;
  return named ? role.options[named].area : (words.find(([, pattern]) => pattern.test(title.normalize('NFC')))?.[0] ?? null);
}
