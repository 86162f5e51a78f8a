// Compiles every entry on top of overrides/ for the browsers that package.json names: one script and one stylesheet per
// kind of page. `scripts/compile` starts it; the one argument is the folder to write to.

import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import browserslist from "browserslist";
import { build } from "esbuild";
import { browserslistToTargets, bundle } from "lightningcss";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = join(ROOT, "overrides");
const VENDOR = join(SOURCES, "shared", "vendor");
const OUTPUT = resolve(process.argv[2]);

/** Entries that are classic scripts. A frame without an origin may not fetch a module; a module runs after the paint. */
const CLASSIC = new Set(["early.js", "embed.js", "moved.js", "service-worker.js"]);

/** The browsers to compile for, such as `chrome 109`. */
const BROWSERS = browserslist(null, { path: ROOT });

/** The names that esbuild has for the browsers of Browserslist. */
const ESBUILD_NAMES = { chrome: "chrome", edge: "edge", firefox: "firefox", safari: "safari", ios_saf: "ios" };

/** @returns {string[]} the oldest version of each browser, as esbuild writes it: `chrome109` */
function oldestBrowsers() {
  const oldest = new Map();
  for (const browser of BROWSERS) {
    const [name, version] = browser.split(" ");
    const number = parseFloat(version);
    if (name in ESBUILD_NAMES && number < (oldest.get(name) ?? Infinity)) oldest.set(name, number);
  }
  return [...oldest].map(([name, version]) => `${ESBUILD_NAMES[name]}${version}`);
}

/** Leaves `import()` in the code, and remembers the module: it becomes a file of its own, loaded when it is needed. */
const lazyModules = new Set();
const lazy = {
  name: "lazy",
  setup(/** @type {import("esbuild").PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      lazyModules.add(join(resolveDir, path));
      return { path: `./${basename(path)}`, external: true };
    });
  },
};

/** What tells `early.js` that a module arrived whole and ran to its end. */
const READY = 'document.documentElement.dataset.scripts="ready";';

/**
 * @param {string} entry a path
 * @param {{ isEntry: boolean }} options whether a page loads it, and not another script
 */
async function compileScript(entry, { isEntry }) {
  const isClassic = CLASSIC.has(basename(entry));
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile: join(SOURCES, "compiled", basename(entry)), // source maps have paths from there, wherever it is written
    write: false,
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: isClassic ? "iife" : "esm",
    target: oldestBrowsers(),
    plugins: [lazy],
    footer: { js: isEntry && !isClassic ? READY : "" },
    logLevel: "warning",
    supported: { "regexp-unicode-property-escapes": true }, // esbuild denies them wherever the newest scripts are missing
    logOverride: { "unsupported-regexp": "error" },
  });
  for (const { path, contents } of outputFiles) writeFileSync(join(OUTPUT, basename(path)), contents);
}

/** @param {string} entry a path */
function compileStyles(entry) {
  const { code, warnings } = bundle({
    filename: entry,
    minify: true,
    targets: browserslistToTargets(BROWSERS),
  });
  if (warnings.length) throw new Error(warnings.map(({ message, loc }) => `${loc.filename}:${loc.line}: ${message}`).join("\n"));
  writeFileSync(join(OUTPUT, basename(entry)), code);
}

const entries = readdirSync(SOURCES).map((name) => join(SOURCES, name));
rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
await Promise.all(entries.filter((name) => name.endsWith(".js")).map((entry) => compileScript(entry, { isEntry: true })));
await Promise.all([...lazyModules].map((entry) => compileScript(entry, { isEntry: false })));
entries.filter((name) => name.endsWith(".css")).forEach(compileStyles);
for (const name of readdirSync(VENDOR).filter((name) => name.endsWith(".LICENSE.txt"))) {
  copyFileSync(join(VENDOR, name), join(OUTPUT, name));
}
