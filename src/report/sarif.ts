import type { Place, Problem } from '../model/problem.ts';
import type { ReportContext, ReportFormat } from './format.ts';
import { nameFile } from './name-file.ts';
import { orderProblems } from './order-problems.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** For code scanning: one document on standard output in SARIF 2.1.0, with a rule for each code. */
export const sarif: ReportFormat = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  open: (context) => ({
    observe() {},
    finish({ problems, counts }) {
      const ordered = orderProblems(problems);
      const rules = [...new Set(ordered.map(({ code }) => code))].toSorted();
      const run = {
        tool: { driver: describeTool(rules, context) },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: counts !== undefined }],
        results: ordered.map((problem) => describeResult(problem, rules, context)),
      };
      const document = { $schema: schema, version: '2.1.0', runs: [run] };
      context.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    },
  }),
};

function describeTool(rules: readonly string[], { version, summaries }: ReportContext) {
  return {
    name: 'Broadsheet',
    version,
    rules: rules.map((code) => {
      const summary = summaries?.get(code);
      return summary === undefined
        ? { id: code }
        : { id: code, shortDescription: { text: summary }, help: { text: summary } };
    }),
  };
}

function describeResult(
  { code, severity, message, hint, place }: Problem,
  rules: readonly string[],
  context: ReportContext,
) {
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\nHint: ${hint}` },
    locations: place ? [describeLocation(place, context)] : [],
  };
}

function describeLocation({ file, line, column, length = 1 }: Place, context: ReportContext) {
  const uri = nameFile(file, context).split('/').map(encodeURIComponent).join('/');
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
