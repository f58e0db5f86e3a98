// The packages that went into the bundle.
import { readFile } from 'node:fs/promises';

export interface BundledPackage {
  /** Relative to the project, e.g. `node_modules/@scope/name`. */
  folder: string;
  name: string;
  version: string;
  /** SPDX id, as the package says. */
  license: string;
}

/** `inputs` are the bundled files; each package once, by name. */
export async function bundledPackages(inputs: readonly string[]): Promise<BundledPackage[]> {
  const folders = new Set(inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  return Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Record<string, string>;
      return { folder, name: name!, version: version!, license: license! };
    }),
  );
}
