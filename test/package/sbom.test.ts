// The list of what the bundle holds: valid by the schema of CycloneDX, and complete.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run.ts';

const text = readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8');
const { components } = JSON.parse(text) as { components: { group?: string; name: string; version: string; purl: string; licenses: { license: { id: string } }[] }[] };

it('S27 is valid CycloneDX 1.6', async () => {
  const { v1dot6 } = Spec.Version;
  expect(await new Validation.JsonStrictValidator(v1dot6).validate(text)).toBeNull();
  expect(await new Validation.JsonStrictValidator(v1dot6).validate(text.replace('"CycloneDX"', '"Cyclone"'))).not.toBeNull();
});

it('S27 lists what the licences list, in the versions that are installed', () => {
  const licences = [...readFileSync(join(root, 'dist/LICENSES.txt'), 'utf8').matchAll(/^(\S+) (\d+\.\d+\.\d+\S*) \((.+)\)$/gm)].map(([, name, version, license]) => `${name} ${version} ${license}`);
  const listed = components.map(({ group, name, version, licenses }) => `${group ? `${group}/` : ''}${name} ${version} ${licenses[0]!.license.id}`);
  // Licences of the same wording stand together.
  expect(listed.toSorted()).toEqual(licences.toSorted());
  expect(listed.length).toBeGreaterThan(6);
  for (const { purl } of components) expect(purl).toMatch(/^pkg:npm\/(%40[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+/);
});

it('S27 names a package for each library whose code the bundle has', () => {
  const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file)).map((file) => readFileSync(join(root, 'dist', file), 'utf8')).join('\n');
  // Words that only these libraries write.
  for (const [name, mark] of [['js-yaml', 'YAMLException'], ['csv-stringify', 'record_delimiter'], ['re2js', 'RE2JS']] as const) {
    expect(bundles.includes(mark)).toBe(true);
    expect(components.map((entry) => entry.name)).toContain(name);
  }
});
