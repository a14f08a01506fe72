import ts from "typescript";

/** The sheets that a stylesheet imports, and the class names of which it speaks: before a brace, in no at-rule. */
export function readSheet(css) {
  const said = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const imports = [...said.matchAll(/@import\s+"([^"]+)"/g)].map(([, path]) => path);
  const text = said.replaceAll(/"[^"]*"|'[^']*'/g, '""');
  const names = new Set();
  for (const [, prelude] of text.matchAll(/([^{};]*)\{/g)) {
    if (prelude.trim().startsWith("@")) continue;
    for (const [, name] of prelude.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)) names.add(name);
  }
  return { imports, names };
}

const CLASS = /(^c|C)lass(es|Names?)?$/;

/**
 * What a source file imports when it runs, which class names it gives to elements (`named`; `heads`: the beginnings of
 * those that are put together at run time), and every word of its strings.
 */
export function readSource(name, text) {
  const kind = name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind);
  const found = { imports: [], named: new Set(), heads: new Set(), words: new Set() };
  const local = declarationsOf(tree);
  const seen = new Set();

  const collect = (node) => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    if (ts.isStringLiteralLike(node)) {
      for (const word of wordsOf(node.text)) found.named.add(word);
      return;
    }
    if (ts.isTemplateExpression(node)) {
      readTemplate(node, found.named, found.heads);
      for (const { expression } of node.templateSpans) collect(expression);
      return;
    }
    if (ts.isIdentifier(node)) {
      for (const declared of local.get(node.text) ?? []) collect(declared);
      return;
    }
    // What a value is compared with is no class, and neither is a key by which one is looked up.
    if (isComparison(node)) return;
    if (ts.isPropertyAccessExpression(node)) return collect(node.expression);
    if (ts.isElementAccessExpression(node)) return collect(node.expression);
    if (ts.isPropertyAssignment(node)) return collect(node.initializer);
    if (ts.isConditionalExpression(node)) {
      collect(node.whenTrue);
      collect(node.whenFalse);
      return;
    }
    ts.forEachChild(node, collect);
  };

  const visit = (node) => {
    if (ts.isImportDeclaration(node) && runs(node)) found.imports.push(node.moduleSpecifier.text);
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly)
      found.imports.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(first))
        found.imports.push(first.text);
      if (givesClasses(node.expression)) for (const given of node.arguments) collect(given);
    }
    if (ts.isJsxAttribute(node) && CLASS.test(node.name.getText(tree))) collect(node.initializer);
    if (isNamed(node) && CLASS.test(node.name.text)) collect(node.initializer ?? node.body);
    if (ts.isStringLiteralLike(node)) for (const word of wordsOf(node.text)) found.words.add(word);
    if (ts.isTemplateExpression(node)) readTemplate(node, found.words, found.heads);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}

/** Whole words of a template, and the word that the next part continues. */
function readTemplate({ head, templateSpans }, names, heads) {
  const texts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  for (const [at, text] of texts.entries()) {
    const words = text.split(/\s+/);
    if (at > 0) words.shift(); // the end of what the part before began
    const open = at < texts.length - 1 ? words.pop() : "";
    for (const word of words.filter(Boolean)) names.add(word);
    if (open) names.add(open);
    if (open) heads.add(open);
  }
}

function declarationsOf(tree) {
  const declared = new Map();
  const visit = (node) => {
    const value = isNamed(node) ? (node.initializer ?? node.body) : undefined;
    if (value && !ts.isPropertyAssignment(node))
      declared.set(node.name.text, [...(declared.get(node.name.text) ?? []), value]);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return declared;
}

function isNamed(node) {
  return (
    (ts.isVariableDeclaration(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node)) &&
    node.name !== undefined &&
    ts.isIdentifier(node.name)
  );
}

function isComparison(node) {
  return (
    ts.isBinaryExpression(node) &&
    [
      ts.SyntaxKind.EqualsEqualsEqualsToken,
      ts.SyntaxKind.ExclamationEqualsEqualsToken,
      ts.SyntaxKind.InKeyword,
    ].includes(node.operatorToken.kind)
  );
}

/** `classes(…)`, `buttonClass(…)`, `element.classList.add(…)`. */
function givesClasses(callee) {
  if (ts.isIdentifier(callee)) return CLASS.test(callee.text);
  return ts.isPropertyAccessExpression(callee) && /\bclassList$/.test(callee.expression.getText());
}

/** Types are gone when it runs. */
function runs({ importClause: clause }) {
  if (!clause) return true;
  if (clause.isTypeOnly) return false;
  const named = clause.namedBindings;
  const isOfTypes =
    named && ts.isNamedImports(named) && named.elements.every((each) => each.isTypeOnly);
  return Boolean(clause.name) || !isOfTypes;
}
