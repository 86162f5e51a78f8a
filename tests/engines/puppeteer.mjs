// Drives Firefox for with_puppeteer.py: reads calls from standard input, as lines `["method", …arguments]` of JSON,
// and answers each with a line `{"result": …}` or `{"error": "…"}`. When the input ends, the browser stops.
//
// node puppeteer.mjs <path of Firefox> <milliseconds to wait for something>

import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [, , executablePath, patience] = process.argv;
const timeout = Number(patience);

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  defaultViewport: null,
  extraPrefsFirefox: {
    "intl.accept_languages": "nl-NL",
    "ui.prefersReducedMotion": 1,
    // Nothing but this machine: all else goes to a proxy that is not there.
    "network.proxy.type": 1,
    "network.proxy.socks": "127.0.0.1",
    "network.proxy.socks_port": 9,
  },
});

/** @type {import("puppeteer-core").BrowserContext} */
let context;
/** @type {import("puppeteer-core").Page} */
let page;

/**
 * @param {string} expression
 * @returns {Promise<import("puppeteer-core").ElementHandle<HTMLElement>>} the element, as soon as it is there
 */
async function find(expression) {
  const element = (await page.waitForFunction(expression)).asElement();
  if (!element) throw new Error(`not an element: ${expression}`);
  return /** @type {import("puppeteer-core").ElementHandle<HTMLElement>} */ (element);
}

/** @type {Record<string, (...values: string[]) => Promise<unknown>>} */
const methods = {
  async version() {
    return (await browser.version()).replace("firefox/", "");
  },
  async open() {
    context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.setBypassCSP(true);
    page.setDefaultTimeout(timeout);
  },
  async close() {
    await context.close();
  },
  async goto(address) {
    await page.goto(address);
  },
  async reload() {
    await page.reload();
  },
  async click(element) {
    await (await find(element)).click();
  },
  async fill(element, text) {
    const field = await find(element);
    await field.evaluate((input) => {
      input.focus();
      if (input instanceof HTMLInputElement) input.select();
    });
    await page.keyboard.press("Delete");
    await page.keyboard.type(text);
  },
  async press(keys) {
    const names = /** @type {import("puppeteer-core").KeyInput[]} */ (keys.split("+"));
    for (const name of names) await page.keyboard.down(name);
    for (const name of names.reverse()) await page.keyboard.up(name);
  },
  async waitFor(condition) {
    await page.waitForFunction(condition);
  },
  async evaluate(expression) {
    return page.evaluate(expression);
  },
  async pdf() {
    return Buffer.from(await page.pdf()).toString("base64");
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [method, ...values] = JSON.parse(line);
  /** @type {{ result?: unknown, error?: string }} */
  let answer;
  try {
    answer = { result: await methods[method](...values) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
