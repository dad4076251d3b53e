import nunjucks from 'nunjucks';
import transformer from 'nunjucks/src/transformer.js';

type Scope = nunjucks.compiler.Scope;

const syntax = { trimBlocks: true, lstripBlocks: true };

/**
 * The code of a function of `env` and `tools` that answers with the template's `root` and `blocks` (see `Compiled`). Nunjucks reads the
 * template; what it compiles for callbacks is compiled to plain calls instead, because nothing here waits. Throws
 * Nunjucks' errors, with line and column, where the text is no template.
 */
export function compileTemplate(text: string, name: string): string {
  const compiler = new DirectCompiler(name, true);
  compiler.mayUseLoop = /\b(?:loop|include|import|from|block|super)\b/.test(text);
  compiler.compile(transformer.transform(nunjucks.parser.parse(text, [], syntax), [], name));
  return compiler.printCode();
}

class DirectCompiler extends nunjucks.compiler.Compiler {
  mayUseLoop = true;
  /** Nunjucks lets a loop within an included template set names of the template around it. */
  #setsNames = false;
  readonly #globals = new Map<string, string>();

  /** The name of a variable or function of the template that `code` makes, once. */
  #declare(kind: string, name: string, code: (id: string, key: string) => string): string {
    const known = this.#globals.get(`${kind}${name}`);
    if (known !== undefined) return known.slice(0, known.indexOf(' '));
    const id = `${kind}_${this.#globals.size}`;
    this.#globals.set(`${kind}${name}`, `${id} ${code(id, JSON.stringify(name))}`);
    return id;
  }

  printCode(): string {
    const declared = [...this.#globals.values()].map((line) => line.slice(line.indexOf(' ') + 1));
    return [
      'const { runtime, blame, include, extend, exported, show, showSafe } = tools;',
      ...declared,
      this.codebuf.join(''),
    ].join('\n');
  }

  override _emitFuncBegin(node: nunjucks.nodes.Node, name: string): void {
    this.buffer = 'output';
    this._scopeClosers = '';
    this._emitLine(`function ${name}(context, frame) {`);
    this._emitLine(`var lineno = ${node.lineno}, colno = ${node.colno}, output = "";`);
    this._emitLine('try {');
  }

  override _emitFuncEnd(): void {
    this._emitLine('return output;');
    this._emitLine('} catch (error) { throw blame(error, lineno, colno); }\n}');
    this.buffer = null;
  }

  override _emitLoopBindings(
    _node: nunjucks.nodes.Node,
    _array: string,
    index: string,
    length: string,
  ): void {
    if (this.mayUseLoop) this._emitLine(`frame.set("loop", tools.describeLoop(${index}, ${length}));`);
  }

  compileSymbol(node: nunjucks.nodes.Named, scope: Scope): void {
    const id =
      scope.lookup(node.value) ??
      `${this.#declare('look', node.value, (look, key) => declareLookup(look, key))}(context, frame)`;
    this._emit(id);
  }

  override compileSet(node: nunjucks.nodes.Node, scope: Scope): void {
    this.#setsNames = true;
    super.compileSet(node, scope);
  }

  compileLookupVal(node: nunjucks.nodes.Lookup, scope: Scope): void {
    const { value } = node.val;
    const isName = node.val.typename === 'Literal' && typeof value === 'string';
    this._emit(isName ? `${this.#declare('member', value, declareMember)}((` : 'runtime.memberLookup((');
    this._compileExpression(node.target, scope);
    this._emit(')');
    if (!isName) {
      this._emit(',');
      this._compileExpression(node.val, scope);
    }
    this._emit(')');
  }

  compileFilter(node: nunjucks.nodes.Filter, scope: Scope): void {
    const id = this.#declare('filter', node.name.value, (filter) => `let ${filter};`);
    this._emit(`(${id} ??= env.getFilter(${JSON.stringify(node.name.value)})).call(context, `);
    this._compileAggregate(node.args, scope);
    this._emit(')');
  }

  compileOutput(node: nunjucks.nodes.Output, scope: Scope): void {
    for (const child of node.children) {
      if (child.typename === 'TemplateData' && child.value === '') continue;
      this._emit(`${this.buffer} += `);
      if (child.typename === 'TemplateData') this.compileLiteral(child);
      else if (
        child.typename === 'Filter' &&
        child.name?.value === 'safe' &&
        child.args?.children.length === 1
      )
        this.#emitCall('showSafe', child.args, scope);
      else this.#emitCall('show', child, scope, node.lineno, node.colno);
      this._emitLine(';');
    }
  }

  #emitCall(name: string, node: nunjucks.nodes.Node, scope: Scope, ...more: readonly unknown[]): void {
    this._emit(`${name}(`);
    this.compile(node, scope);
    this._emit([...more.map((value) => `, ${String(value)}`), ')'].join(''));
  }

  compileInclude(node: nunjucks.nodes.Include, scope: Scope): void {
    this._emit(`${this.buffer} += `);
    this.#emitCall('include', node.template, scope, node.ignoreMissing === true, 'context', 'frame');
    this._emitLine(';');
  }

  compileExtends(node: nunjucks.nodes.Include, scope: Scope): void {
    this._emit('parentTemplate = ');
    this.#emitCall('extend', node.template, scope, 'context');
    this._emitLine(';');
  }

  #emitImport(node: nunjucks.nodes.Import | nunjucks.nodes.FromImport, scope: Scope): string {
    const id = this._tmpid();
    this._emit(`var ${id} = `);
    this.#emitCall(
      'exported',
      node.template,
      scope,
      'context',
      ...(node.withContext ? ['context', 'frame'] : []),
    );
    this._emitLine(';');
    return id;
  }

  #emitName(name: string, id: string, scope: Scope): void {
    scope.set(name, id);
    const key = JSON.stringify(name);
    this._emitLine(scope.parent ? `frame.set(${key}, ${id});` : `context.setVariable(${key}, ${id});`);
  }

  compileImport(node: nunjucks.nodes.Import, scope: Scope): void {
    this.#emitName(node.target.value, this.#emitImport(node, scope), scope);
  }

  compileFromImport(node: nunjucks.nodes.FromImport, scope: Scope): void {
    const imported = this.#emitImport(node, scope);
    for (const one of node.names.children) {
      const [name, alias] = 'key' in one ? [one.key.value, one.value.value] : [one.value, one.value];
      const id = this._tmpid();
      this._emitLine(`var ${id} = tools.pick(${imported}, ${JSON.stringify(name)});`);
      this.#emitName(alias, id, scope);
    }
  }

  // Outside of other blocks, a block of a template that extends another one is only printed by that one.
  compileBlock(node: nunjucks.nodes.Block): void {
    const print = `context.getBlock(${JSON.stringify(node.name.value)})(context, frame)`;
    this._emitLine(`${this.buffer} += ${this.inBlock ? print : `parentTemplate ? "" : ${print}`};`);
  }

  compileSuper(node: nunjucks.nodes.Super, scope: Scope): void {
    const { blockName, symbol } = node;
    const print = `context.getSuper(${JSON.stringify(blockName.value)}, b_${blockName.value}, frame)`;
    this._emitLine(`var ${symbol.value} = runtime.markSafe(${print});`);
    scope.set(symbol.value, symbol.value);
  }

  compileIfAsync(node: nunjucks.nodes.Node, scope: Scope): void {
    this.compileIf(node, scope);
  }

  compileAsyncEach(node: nunjucks.nodes.Node, scope: Scope): void {
    this.compileFor(node, scope);
  }

  compileAsyncAll(node: nunjucks.nodes.Node, scope: Scope): void {
    this.compileFor(node, scope);
  }

  compileRoot(node: nunjucks.nodes.Root): void {
    this._emitFuncBegin(node, 'root');
    this._emitLine('var parentTemplate;');
    this._compileChildren(node, new nunjucks.runtime.Frame());
    this._emitLine('if (parentTemplate) return parentTemplate.root(context, frame);');
    this._emitFuncEnd();
    this.inBlock = true;
    const names = new Set<string>();
    for (const block of node.findAll(nunjucks.nodes.Block)) {
      const name = block.name.value;
      if (names.has(name)) throw new Error(`Block "${name}" defined more than once.`);
      names.add(name);
      this._emitFuncBegin(block, `b_${name}`);
      this._emitLine('frame = frame.push(true);');
      this.compile(block.body, new nunjucks.runtime.Frame());
      this._emitFuncEnd();
    }
    const blocks = [...names].map((name) => `${JSON.stringify(name)}: b_${name}`);
    this._emitLine(`return { root, blocks: { ${blocks.join(', ')} }, setsNames: ${this.#setsNames} };`);
  }
}

function declareLookup(id: string, key: string): string {
  return [
    `function ${id}(context, frame) {`,
    `if (context.reads !== undefined) context.reads.names.add(${key});`,
    `const found = frame.lookup(${key});`,
    `return found !== undefined ? found : context.lookup(${key}); }`,
  ].join(' ');
}

// A method is bound to what it is a method of.
function declareMember(id: string, key: string): string {
  return [
    `function ${id}(of) {`,
    'if (of === undefined || of === null) return undefined;',
    `const value = of[${key}];`,
    `return typeof value === "function" ? runtime.memberLookup(of, ${key}) : value; }`,
  ].join(' ');
}
