// Whether data is a whole JSON report. The bundle holds the compiled schema in place of this file (see src/build/bundle.ts).
import { Ajv } from 'ajv';
import { reportSchema } from '../reporters/json/schema.ts';

interface Validate {
  (data: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

export const validate: Validate = new Ajv({ allowUnionTypes: true, validateFormats: false }).compile(reportSchema);
