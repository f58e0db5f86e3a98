// What the bundle holds, as a list that scanners read: CycloneDX 1.6. By hand, since it is a few lines of data; a test validates it
// against the schema. No time and no serial number, so that the same sources give the same file.
import type { BundledPackage } from './packages.ts';

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

export function sbom(version: string, packages: readonly BundledPackage[]): string {
  const own = purl('crm-check', version);
  const component = ({ name, version: used, license }: Omit<BundledPackage, 'folder'>, type: string) => {
    const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
    return { type, ...(group && { group }), name: short, version: used, 'bom-ref': purl(name, used), purl: purl(name, used), licenses: [{ license: { id: license } }] };
  };
  const components = packages.map((entry) => component(entry, 'library'));
  return `${JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component({ name: 'crm-check', version, license: 'MIT' }, 'application') },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((entry) => entry['bom-ref']) }, ...components.map((entry) => ({ ref: entry['bom-ref'] }))],
  })}\n`;
}
