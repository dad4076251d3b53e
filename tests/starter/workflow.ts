import { parse } from 'yaml';

/** A step of a job, as far as it is looked at here. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** A workflow of GitHub Actions. */
export interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What expressions ask for, by its whole name: `github.event_name`. */
export type Values = Readonly<Record<string, string>>;

export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

/** Every expression in double braces. */
export function listExpressions(text: string): string[] {
  return Array.from(text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g), ([, expression = '']) => expression);
}

/** Puts in what expressions in double braces come to. */
export function interpolate(text: string, values: Values): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether a condition holds; only comparisons with a text, joined by `&&`, are known. */
export function holds(condition: string | undefined, values: Values): boolean {
  if (condition === undefined) return true;
  return condition.split(' && ').every((part) => {
    const [, name = '', sign, text] = /^([\w.-]+) (==|!=) '([^']*)'$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`what \`${part}\` means is not known here`);
    return ((values[name] ?? '') === text) === (sign === '==');
  });
}
