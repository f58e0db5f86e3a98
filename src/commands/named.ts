// Values of options by their names in either language, as plans take them.
import { stage } from '../plan/choices/index.ts';
import { readChoice } from '../shape/choices.ts';
import { severities } from '../types.ts';

export const stageNamed = (text: string | undefined): string | undefined => text && (readChoice(stage, text) ?? text);

const koreanSeverities = ['오류', '경고', '참고'];
export const severityNamed = (text: string | undefined): string | undefined => text && (severities[koreanSeverities.indexOf(text.normalize('NFC'))] ?? text);
