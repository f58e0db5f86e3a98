// The version, from package.json: put in by the build, read when run from source.
import { createRequire } from 'node:module';
import { join } from 'node:path';

declare const CRM_CHECK_VERSION: string | undefined;

export const version: string =
  typeof CRM_CHECK_VERSION === 'string' ? CRM_CHECK_VERSION : (createRequire(join(import.meta.dirname, 'version.ts'))('../../package.json') as { version: string }).version;
