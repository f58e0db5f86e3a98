#!/usr/bin/env node
// The package's executable: the command, from what V8 compiled in earlier runs where that is kept. From source it is crm-check.ts alone.
import { join } from 'node:path';
import { compiledFolder, loadCompiled } from '../src/io/compiled.ts';
import { workingDirectory } from './working-directory.ts';

/** Of all files of the package: what another build left is not read. */
declare const CRM_CHECK_BUILD: string;

const folder = compiledFolder(process.env, workingDirectory());
// To keep it takes a tenth of a run, which a machine that is new each time would never get back.
const keeps = !process.env.CI;
const load = folder === null ? require : loadCompiled(join(folder, `${CRM_CHECK_BUILD}-${process.version}-${process.arch}`), import.meta.dirname, require, keeps);
load('./command.cjs');
