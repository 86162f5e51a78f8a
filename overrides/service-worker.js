// Keeps the pages of a language on the device, so that they open without a network: pages from the network first, and
// the files that they load from the cache, for their addresses change with their content.
//
// A page sends the address of a list, `a/<hash>/offline/nl.json`, which is another one for each build. The files and
// pages on it are kept as a whole, in a cache of their own; only then the cache of the build before is deleted.

/** @typedef {{ language: string, folder: string, files: string[], pages: string[], offline: string }} List */

/** The beginning of the name of a cache. The language and the address of the list follow. */
const PREFIX = "kennissite ";

/** How long the network may take to answer where a page is kept, in milliseconds. */
const PATIENCE = 3000;

const worker = /** @type {import("./shared/worker-scope.js").WorkerScope} */ (/** @type {unknown} */ (self));
const scope = worker.registration.scope;

/** @param {string} path within the site */
const address = (path) => new URL(path, scope).href;

/** The lists that are being kept now. @type {Map<string, Promise<void>>} */
const keeping = new Map();

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("message", (event) => {
  const { data } = event;
  if (typeof data !== "string" || !data.startsWith(scope)) return;
  const work = keeping.get(data) ?? keep(data).finally(() => keeping.delete(data));
  keeping.set(data, work);
  event.waitUntil(work);
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  if (request.destination === "document") event.respondWith(page(request));
  else if (request.url.startsWith(address("a/"))) event.respondWith(file(request));
});

/**
 * Keep all that is on a list, unless it is kept already.
 * @param {string} url the address of the list
 */
async function keep(url) {
  const answer = await ok(url);
  /** @type {List} */
  const list = await answer.clone().json();
  const name = `${PREFIX}${list.language} ${url}`;
  const cache = await caches.open(name);
  if (await cache.match(url)) return;
  try {
    for (const path of list.files) await cache.put(address(path), await ok(address(path)));
    for (const path of list.pages) {
      const response = await ok(address(path), { cache: "no-cache" });
      if (!(await response.clone().text()).includes(list.folder)) throw new Error(`Of another build: ${path}`);
      await cache.put(address(path), response);
    }
    await cache.put(url, answer);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const other of await caches.keys()) {
    if (other !== name && other.startsWith(`${PREFIX}${list.language} `)) await caches.delete(other);
  }
}

/**
 * @param {string} url
 * @param {RequestInit} [options]
 */
async function ok(url, options) {
  const response = await fetch(url, options);
  if (!response.ok || response.redirected) throw new Error(`${response.status}: ${url}`);
  return response;
}

/** @param {Request} request for a file that a page loads */
async function file(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}

/** @param {Request} request for a page */
async function page(request) {
  const network = fetch(request);
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    return await /** @type {Promise<Response>} */ (Promise.race([network, late]));
  } catch {
    const kept = await caches.match(request, { ignoreSearch: true });
    return kept ?? network.catch(() => offlinePage(request.url));
  }
}

/**
 * The page that says which pages there are, in the language of the page that was asked for.
 * @param {string} url the page that is not there
 */
async function offlinePage(url) {
  const lists = await Promise.all(
    (await caches.keys())
      .filter((name) => name.startsWith(PREFIX))
      .map(async (name) => /** @type {List | undefined} */ (await (await caches.match(name.split(" ")[2]))?.json())),
  );
  const list = lists.find((each) => each && url.startsWith(address(`${each.language}/`))) ?? lists[0];
  return list ? Response.redirect(address(list.offline)) : Response.error();
}
