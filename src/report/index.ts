import type { ReportFormat } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

/** Every way to report, the default first. */
export const reportFormats = [pretty, json, github] as const satisfies readonly ReportFormat[];
