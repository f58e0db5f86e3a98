// The licences of the packages in the bundle, which must stay with it: every copyright line, and each wording once.
import { readFile, readdir } from 'node:fs/promises';
import type { BundledPackage } from './packages.ts';

const rule = '-'.repeat(78);

/** A package without a licence file is an error. */
export async function licences(packages: readonly BundledPackage[]): Promise<string> {
  /** Wordings, with the packages under them. */
  const wordings = new Map<string, { text: string; heads: string[] }>();
  for (const { folder, name, version, license } of packages) {
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    const { owners, text } = split(await readFile(`${folder}/${file}`, 'utf8'));
    const wording = wordings.get(plainly(text)) ?? { text, heads: [] };
    wording.heads.push([`${name} ${version} (${license})`, ...owners.map((owner) => `  ${owner}`)].join('\n'));
    wordings.set(plainly(text), wording);
  }
  return `crm-check contains these packages.\n\n${[...wordings.values()].map(({ text, heads }) => `${heads.join('\n')}\n\n${text}\n`).join(`\n${rule}\n\n`)}`;
}

/** Who holds the rights, and what is granted. */
function split(licence: string): { owners: string[]; text: string } {
  const lines = licence.trim().split(/\r?\n/);
  const isOwner = (line: string): boolean => /^\s*(copyright|\(c\)|©)/i.test(line);
  return { owners: lines.filter(isOwner).map((line) => line.trim()), text: lines.filter((line) => !isOwner(line)).join('\n').replace(/\n{3,}/g, '\n\n').trim() };
}

/** The same words in other lines, or under another heading, are the same licence. */
const plainly = (text: string): string => text.replace(/^\(?(the )?mit license\)?( \(mit\))?/i, '').replace(/[\s"“”']+/g, ' ').toLowerCase().trim();
