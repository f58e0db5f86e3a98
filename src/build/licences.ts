// The licences of the packages in the bundle, which must stay with it.
import { readFile, readdir } from 'node:fs/promises';

/** `inputs` are the bundled files. A package without a licence file is an error. */
export async function licences(inputs: readonly string[]): Promise<string> {
  const packages = new Set(inputs.flatMap((file) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const texts = await Promise.all(
    [...packages].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Record<string, string>;
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      if (!file) throw new Error(`${name} has no licence file`);
      return `${name} ${version} (${license})\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim()}\n`;
    }),
  );
  return `crm-check contains these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}
