// The licences of the packages in the bundle, which must stay with it.
import { readFile, readdir } from 'node:fs/promises';
import type { BundledPackage } from './packages.ts';

/** A package without a licence file is an error. */
export async function licences(packages: readonly BundledPackage[]): Promise<string> {
  const texts = await Promise.all(
    packages.map(async ({ folder, name, version, license }) => {
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      if (!file) throw new Error(`${name} has no licence file`);
      return `${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
    }),
  );
  return `crm-check contains these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}
