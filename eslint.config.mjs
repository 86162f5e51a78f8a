// Lints the scripts, and holds who may import whom: an entry may import features, a feature the card and what is shared,
// the card what is shared, and what is shared nothing else. Names and types are for tsc.

import js from "@eslint/js";

/**
 * @param {string} folder below overrides/
 * @param {string[]} allowed the other folders that it may import
 */
function imports(folder, allowed) {
  const message = `${folder}/ may import ${[folder, ...allowed].join("/, ")}/ and nothing else`;
  const patterns = [{ regex: `^\\.\\./(?!(${allowed.join("|") || "\\0"})/)`, message }];
  return { files: [`overrides/${folder}/**/*.js`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const FEATURES = ["budget", "checklist", "embed", "frame", "home", "plan", "rehearsal", "search", "selection", "share"];

/** @type {import("eslint").Linter.Config[]} */
export default [
  { ignores: ["overrides/compiled/", "overrides/shared/vendor/", "**/node_modules/", ".venv/", "site/"] },
  js.configs.recommended,
  {
    files: ["overrides/**/*.js", "scripts/*.mjs", "tests/**/*.{js,mjs}", "*.mjs"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-control-regex": "off",
      "prefer-const": "error",
      "no-var": "error",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Use textContent or a template." },
        { property: "outerHTML", message: "Use textContent or a template." },
        { property: "insertAdjacentHTML", message: "Use textContent or a template." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.property.name='documentElement'][property.name='lang']",
          message: "A translator changes it: see shared/labels.js.",
        },
      ],
    },
  },
  { files: ["scripts/*.mjs", "tests/**"], rules: { "no-console": "off", "no-restricted-properties": "off" } },
  ...FEATURES.map((folder) => imports(folder, ["shared", "card"])),
  imports("card", ["shared"]),
  imports("shared", []),
];
