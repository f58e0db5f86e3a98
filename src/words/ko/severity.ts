// The severities by name: in reports, and as options take them.
import type { Severity } from '../../types.ts';

export const severity: Readonly<Record<Severity, string>> = { error: '오류', warning: '경고', info: '참고' };
