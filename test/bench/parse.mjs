// What every checker of YAML has to do: reads all plans below a folder with js-yaml, in one thread, and drops them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const folder = process.argv[2];
for (const file of readdirSync(folder, { recursive: true })) if (file.endsWith('.plan.yaml')) load(readFileSync(join(folder, file), 'utf8'));
