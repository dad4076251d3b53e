import 'nunjucks';

// What Nunjucks has for those who compile templates by themselves, and what its types leave out.
declare module 'nunjucks' {
  interface Environment {
    readonly globals: Readonly<Record<string, unknown>>;
    getTest(name: string): (...values: unknown[]) => unknown;
  }

  namespace nodes {
    interface Node {
      readonly typename: string;
      readonly lineno: number;
      readonly colno: number;
      readonly value?: unknown;
    }
    interface Named extends Node {
      readonly value: string;
    }
    interface Output extends Node {
      readonly children: readonly (Node & { readonly name?: Named; readonly args?: List })[];
    }
    interface List extends Node {
      readonly children: readonly Node[];
    }
    interface Lookup extends Node {
      readonly target: Node;
      readonly val: Node;
    }
    interface Filter extends Node {
      readonly name: Named;
      readonly args: List;
    }
    interface Import extends Node {
      readonly template: Node;
      readonly target: Named;
      readonly withContext: boolean | null;
    }
    interface FromImport extends Node {
      readonly template: Node;
      readonly names: {
        readonly children: readonly (Named | { readonly key: Named; readonly value: Named })[];
      };
      readonly withContext: boolean | null;
    }
    interface Include extends Node {
      readonly template: Node;
      readonly ignoreMissing: boolean | null;
    }
    interface Block extends Node {
      readonly name: Named;
      readonly body: Node;
    }
    interface Super extends Node {
      readonly blockName: Named;
      readonly symbol: Named;
    }
    interface Root extends Node {
      findAll<Found extends Node>(type: new (...values: never[]) => Found): Found[];
    }
    const Block: new (...values: never[]) => Block;
  }

  namespace parser {
    function parse(text: string, extensions: readonly unknown[], options: ConfigureOptions): nodes.Root;
  }

  namespace compiler {
    /** Names that the code at a place knows as variables of JavaScript. */
    interface Scope {
      readonly parent?: Scope | undefined;
      lookup(name: string): string | undefined;
      set(name: string, id: string): void;
    }
    class Compiler {
      constructor(templateName: string, throwOnUndefined: boolean);
      buffer: string | null;
      inBlock: boolean;
      codebuf: string[];
      _scopeClosers: string;
      _emit(code: string): void;
      _emitLine(code: string): void;
      _emitFuncBegin(node: nodes.Node, name: string): void;
      _emitFuncEnd(noReturn?: boolean): void;
      _emitLoopBindings(node: nodes.Node, array: string, index: string, length: string): void;
      _compileExpression(node: nodes.Node, scope: Scope): void;
      _compileChildren(node: nodes.Node, scope: Scope): void;
      _compileAggregate(node: nodes.Node, scope: Scope, start?: string, end?: string): void;
      _tmpid(): string;
      compile(node: nodes.Node, scope?: Scope): void;
      compileSet(node: nodes.Node, scope: Scope): void;
      compileLiteral(node: nodes.Node): void;
      compileIf(node: nodes.Node, scope: Scope, callsBack?: boolean): void;
      compileFor(node: nodes.Node, scope: Scope): void;
    }
  }

  namespace runtime {
    class Frame implements compiler.Scope {
      lookup(name: string): string | undefined;
      set(name: string, id: string): void;
    }
    interface Printable {
      toString(): string;
    }
    function ensureDefined(value: unknown, line: number, column: number): Printable;
    function memberLookup(of: unknown, key: unknown): unknown;
    function callWrap(called: unknown, name: string, self: unknown, values: readonly unknown[]): unknown;
    function makeMacro(names: string[], keywords: string[], body: (...values: unknown[]) => unknown): unknown;
    function makeKeywordArgs(values: object): object;
    function markSafe(value: unknown): unknown;
    function isArray(value: unknown): boolean;
    function keys(value: unknown): string[];
    function inOperator(key: unknown, value: unknown): boolean;
    function fromIterator(value: unknown): unknown;
  }
}
