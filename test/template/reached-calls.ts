import { resolve } from 'node:path';
import ts from 'typescript';

/** A call of the AWS SDK that a function can make: the command, or an upload in parts, and the names of the inputs that it may carry. */
export interface ReachedCall {
  readonly command: string;
  readonly inputs: ReadonlySet<string>;
}

/**
 * Finds the calls that code can reach, by following references from an exported name. A method of an object that stands in
 * for an interface of the project (a port such as the store) counts only where the interface's method is used: a function
 * that is handed the whole store reaches only what it asks of it.
 */
export class Reach {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  /** For each method or property of an interface of the project: the functions in object literals that implement it. */
  readonly #implementations = new Map<ts.Node, ts.Node[]>();
  readonly #lazy = new Set<ts.Node>();

  constructor(files: readonly string[]) {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, '.');
    this.#program = ts.createProgram(files, options, ownFilesOnly(options));
    this.#checker = this.#program.getTypeChecker();
    for (const source of this.#program.getSourceFiles()) if (isOurs(source)) this.#collect(source);
  }

  /** The calls that an exported name of a file can reach. */
  from(file: string, exported: string): readonly ReachedCall[] {
    const source = this.#program.getSourceFile(resolve(file));
    const module = source && this.#checker.getSymbolAtLocation(source);
    const symbol = module && this.#checker.getExportsOfModule(module).find(({ name }) => name === exported);
    if (!symbol) throw new Error(`${file} does not export ${exported}`);
    const calls: ReachedCall[] = [];
    const seen = new Set<ts.Node>();
    const waiting: ts.Node[] = this.#targets(symbol);
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      this.#visit(node, calls, waiting);
    }
    return calls;
  }

  #collect(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node)) {
      const type = this.#checker.getContextualType(node);
      // What an async function returns is awaited for as either the object or a promise of it.
      const types = type?.isUnion() ? type.types : [type];
      for (const member of node.properties) {
        const name = member.name?.getText();
        const declared = types.flatMap((one) => (name && one?.getProperty(name)?.declarations) || []);
        const signatures = declared.filter(
          (declaration) => isOurs(declaration.getSourceFile()) && isSignature(declaration),
        );
        if (signatures.length === 0 || !isFunctionMember(member)) continue;
        this.#lazy.add(member);
        for (const signature of signatures) {
          this.#implementations.set(signature, [...(this.#implementations.get(signature) ?? []), member]);
        }
      }
    }
    ts.forEachChild(node, (child) => this.#collect(child));
  }

  /** Notes the calls in a piece of code and what else it refers to. */
  #visit(root: ts.Node, calls: ReachedCall[], waiting: ts.Node[]): void {
    const look = (node: ts.Node): void => {
      if (node !== root && (this.#lazy.has(node) || isNamedFunction(node))) return;
      if (ts.isTypeNode(node)) return;
      if (ts.isNewExpression(node)) {
        const call = this.#call(node);
        if (call) calls.push(call);
      }
      if (ts.isIdentifier(node)) waiting.push(...this.#targets(this.#symbolOf(node)));
      ts.forEachChild(node, look);
    };
    look(root);
  }

  #call({ expression, arguments: given = ts.factory.createNodeArray() }: ts.NewExpression): ReachedCall | null {
    const command = expression.getText();
    const imported = this.#checker.getSymbolAtLocation(expression)?.declarations?.[0];
    const from = imported && ts.isImportSpecifier(imported) ? imported.parent.parent.parent.moduleSpecifier : null;
    if (!from?.getText().includes('@aws-sdk/') || !/Command$|^Upload$/.test(command)) return null;
    const inputs = new Set<string>();
    const gather = (node: ts.Node): void => {
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) inputs.add(node.name.getText());
      ts.forEachChild(node, gather);
    };
    given.forEach(gather);
    return { command, inputs };
  }

  #symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    const { parent } = node;
    if (ts.isShorthandPropertyAssignment(parent)) return this.#checker.getShorthandAssignmentValueSymbol(parent);
    // `const { record } = store` uses the member `record` of the store.
    if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
      return this.#checker.getTypeAtLocation(parent.parent).getProperty((parent.propertyName ?? parent.name).getText());
    }
    return this.#checker.getSymbolAtLocation(node);
  }

  #unaliased(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** The code of ours that a name stands for. */
  #targets(symbol: ts.Symbol | undefined): ts.Node[] {
    const declarations = (symbol && this.#unaliased(symbol).declarations) ?? [];
    return declarations
      .filter((declaration) => isOurs(declaration.getSourceFile()))
      .flatMap((declaration) =>
        isSignature(declaration) ? (this.#implementations.get(declaration) ?? []) : [declaration],
      );
  }
}

/** Packages stay unread: what they do is no call of ours, and their types are most of the work. */
function ownFilesOnly(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, file, options, host, undefined, undefined, ts.ModuleKind.ESNext)
        : { resolvedModule: undefined },
    );
  return host;
}

const isOurs = ({ fileName }: ts.SourceFile): boolean => !fileName.includes('/node_modules/');

const isSignature = (node: ts.Node): boolean => ts.isMethodSignature(node) || ts.isPropertySignature(node);

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

const isFunctionMember = (member: ts.ObjectLiteralElementLike): boolean =>
  ts.isMethodDeclaration(member) || (ts.isPropertyAssignment(member) && isFunction(member.initializer));

/** Code that runs only where its name is used. */
const isNamedFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  (ts.isVariableDeclaration(node) && node.initializer !== undefined && isFunction(node.initializer));
