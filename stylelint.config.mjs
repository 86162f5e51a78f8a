// Lints the stylesheets against the browsers that package.json names.

/** Features that the compiler turns into older ones. */
const COMPILED = ["css-media-range-syntax"];

/** Features that a page works without: a browser that lacks one shows the page a little less well. */
const ENHANCEMENTS = [
  "css-content-visibility",
  "css-has",
  "css-overscroll-behavior",
  "css-paged-media",
  "css-resize",
  "css-touch-action",
  "css-widows-orphans",
  "css3-cursors-grab",
  "extended-system-fonts",
  "text-size-adjust",
];

/** @type {import("stylelint").Config} */
export default {
  extends: "stylelint-config-standard",
  plugins: ["stylelint-no-unsupported-browser-features"],
  ignoreFiles: ["overrides/compiled/**"],
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
  rules: {
    "import-notation": "string",
    "selector-class-pattern": "^[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?(--[a-z]+(-[a-z]+)*)?$",
    "custom-property-empty-line-before": null,
    "comment-empty-line-before": null,
    "no-descending-specificity": null,
    "declaration-block-no-duplicate-properties": [true, { ignore: ["consecutive-duplicates-with-different-values"] }],
    "property-no-vendor-prefix": [
      true,
      { ignoreProperties: ["text-size-adjust", "box-decoration-break", "print-color-adjust"] },
    ],
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--font-/"] }],
    "plugin/no-unsupported-browser-features": [true, { ignore: [...COMPILED, ...ENHANCEMENTS], ignorePartialSupport: true }],
  },
};
