import type { ReportFormat } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Every way to report, the default first. */
export const reportFormats = [pretty, json, github, sarif] as const satisfies readonly ReportFormat[];
