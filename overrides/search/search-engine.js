// Finds pages by words as people type them: in another form, as part of a compound, by an everyday word, misspelt.

import { distance, stem, stopWords, wordsIn } from "./search-words.js";

/**
 * What the build writes for a language. A tip has the id of its chapter; words in one group of `same` mean the same.
 * @typedef {{ url: string, title: string, chapter: string, synonyms: string[], description: string, text: string }} Page
 * @typedef {{ language: import("./search-words.js").Language, chapters: Record<string, string>, same: string[][],
 *   pages: Page[] }} Index
 */

/**
 * @typedef {{ page: Page, score: number, stems: Set<string> }} Hit a page, and the stems by which it was found
 * @typedef {{ text: string, found: boolean }} Piece a piece of text, and whether it is a word by which it was found
 */

/**
 * How much a word counts where it stands.
 * @satisfies {Partial<Record<keyof Page, number>>}
 */
const FIELDS = { title: 6, synonyms: 4, description: 2, text: 1 };

/** The weight of a page that is no tip. */
const OTHER_PAGE = 0.6;

/** The weight of a word that was not typed: a part of a compound, a synonym, a similar word. */
const PART = 0.3;
const SAME = 0.6;
const LIKE = 0.5;

/** Saturation of term frequency, and length normalisation (BM25F). */
const SATURATION = 2;
const LENGTH = 0.3;

/**
 * How much a word may differ from one of the site, by its length: the letters that may be wrong, and the letters
 * at the beginning that are enough.
 * @typedef {{ wrong: (length: number) => number, beginning: (length: number) => number }} Tolerance
 */

/** @type {Tolerance} */
const STRICT = { wrong: (length) => Math.min(2, Math.floor(length / 4)), beginning: (length) => length };

/** @type {Tolerance} */
const LOOSE = { wrong: (length) => length / 3, beginning: (length) => Math.max(4, Math.ceil(length / 3)) };

/** The least letters of the first and the last part of a compound. */
const HEAD = 3;
const TAIL = 4;

/** The share of the best score that a result must have. */
const WORTH_SHOWING = 0.2;

/** The longest query, in characters. */
const QUERY = 200;

/** The length of an excerpt, in characters. */
const EXCERPT = 140;

/** Knows the pages of one language. */
export class Engine {
  #index;

  #stopWords;

  /** @type {Map<string, string>} every word of the site, with its stem */
  #stems = new Map();

  /** @type {Set<string>} the stems that a part of a compound can have */
  #telling = new Set();

  /** @type {Map<string, string[]>} by word */
  #parts = new Map();

  /** @type {Map<string, string[]>} by stem */
  #same = new Map();

  /** @type {Map<string, Set<Page>>} the pages of which a title or a synonym is just this, by its stems in a row */
  #named = new Map();

  /** @type {Map<string, Map<number, number>>} by stem and by the number of the page: what it counts for there */
  #weights = new Map();

  /** @param {Index} index */
  constructor(index) {
    this.#index = index;
    this.#stopWords = stopWords(index.language);
    const fields = Object.entries(FIELDS).map(([name, weight]) => {
      const texts = index.pages.map((page) => [page[/** @type {keyof typeof FIELDS} */ (name)]].flat().join("\n"));
      const words = texts.map((text) => [...wordsIn(text)].map(({ word }) => word));
      return { weight, words, average: words.flat().length / words.length || 1 };
    });
    for (const word of fields.flatMap(({ words }) => words.flat())) {
      if (!this.#stems.has(word)) this.#stems.set(word, stem(word, index.language));
    }
    const stopped = new Set([...this.#stopWords].map((word) => stem(word, index.language)));
    for (const own of this.#stems.values()) if (own.length >= HEAD && !stopped.has(own)) this.#telling.add(own);
    for (const { weight, words, average } of fields) {
      words.forEach((inPage, page) => {
        const each = weight / (1 - LENGTH + (LENGTH * inPage.length) / average);
        for (const word of inPage) {
          this.#add(this.#stem(word), page, each);
          for (const part of this.#partsOf(word)) this.#add(part, page, each * PART);
        }
      });
    }
    for (const page of index.pages) {
      for (const name of [page.title, ...page.synonyms]) {
        const row = this.#row(name);
        this.#named.set(row, (this.#named.get(row) ?? new Set()).add(page));
      }
    }
    for (const group of index.same) {
      const stems = group.flatMap((word) => [...wordsIn(word)].map(({ word }) => this.#stem(word)));
      for (const own of stems) this.#same.set(own, [...(this.#same.get(own) ?? []), ...stems]);
    }
  }

  /**
   * @param {string} query
   * @returns {Hit[]} the best one first: what is called just that, then what has most to do with it
   */
  search(query) {
    const hits = this.#rank(this.#meanings(query, STRICT));
    const named = this.#named.get(this.#row(query));
    return hits
      .filter(({ score }) => score >= WORTH_SHOWING * hits[0].score)
      .sort((one, other) => Number(named?.has(other.page) ?? 0) - Number(named?.has(one.page) ?? 0));
  }

  /**
   * Look further away, for when nothing was found.
   * @param {string} query
   * @returns {string[]} the ids of the chapters that are nearest, the best one first
   */
  nearest(query) {
    /** @type {Map<string, number>} */
    const scores = new Map();
    for (const { page, score } of this.#rank(this.#meanings(query, LOOSE))) {
      if (page.chapter) scores.set(page.chapter, (scores.get(page.chapter) ?? 0) + score);
    }
    return [...scores].sort(([, score], [, other]) => other - score).map(([chapter]) => chapter);
  }

  /** @param {Page} page */
  chapter(page) {
    return this.#index.chapters[page.chapter] ?? "";
  }

  /**
   * @param {string} text
   * @param {Hit} hit
   * @returns {Piece[]} the whole text, cut where a word by which it was found begins or ends
   */
  mark(text, hit) {
    const pieces = [];
    let from = 0;
    for (const { start, end } of this.#found(text, hit)) {
      pieces.push({ text: text.slice(from, start), found: false }, { text: text.slice(start, end), found: true });
      from = end;
    }
    return [...pieces, { text: text.slice(from), found: false }].filter(({ text }) => text);
  }

  /**
   * @param {Hit} hit
   * @returns {string} the part of the text with the most words by which it was found, or the description
   */
  excerpt(hit) {
    const { text, description } = hit.page;
    const found = [...this.#found(text, hit)];
    if (!found.length) return description;
    if (text.length <= EXCERPT) return text;
    const counts = found.map(({ start }) => {
      const within = found.filter((other) => other.start >= start && other.end <= start + EXCERPT * 0.75);
      return new Set(within.map(({ stem }) => stem)).size;
    });
    const { start } = found[counts.indexOf(Math.max(...counts))];
    const cut = Math.max(0, Math.min(start - EXCERPT / 4, text.length - EXCERPT));
    const from = cut > 0 ? text.indexOf(" ", cut) + 1 : 0;
    const to = from + EXCERPT < text.length ? text.lastIndexOf(" ", from + EXCERPT) : text.length;
    return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  }

  /**
   * @param {string} text
   * @param {Hit} hit
   */
  *#found(text, { stems }) {
    for (const { word, start, end } of wordsIn(text)) {
      const found = [this.#stem(word), ...this.#partsOf(word)].find((own) => stems.has(own));
      if (found) yield { stem: found, start, end };
    }
  }

  /**
   * @param {string} own
   * @param {number} page
   * @param {number} weight
   */
  #add(own, page, weight) {
    const pages = this.#weights.get(own) ?? new Map();
    pages.set(page, (pages.get(page) ?? 0) + weight);
    this.#weights.set(own, pages);
  }

  /** @param {string} word */
  #stem(word) {
    return this.#stems.get(word) ?? stem(word, this.#index.language);
  }

  /** @param {string} text */
  #row(text) {
    return [...wordsIn(text.slice(0, QUERY))].map(({ word }) => this.#stem(word)).join(" ");
  }

  /**
   * Cut a compound in two words that the site knows, or cut off one such word that is clear: opleidings-budget.
   * @param {string} word
   * @returns {string[]} the stems of the parts
   */
  #partsOf(word) {
    let parts = this.#parts.get(word);
    if (!parts) {
      parts = this.#cut(word).filter((part) => part !== this.#stem(word));
      this.#parts.set(word, parts);
    }
    return parts;
  }

  /** @param {string} word */
  #cut(word) {
    let alone = "";
    const isClear = (/** @type {string} */ part, /** @type {string} */ own) =>
      part.length >= TAIL && (own.length >= TAIL || this.#stems.has(part));
    for (let at = word.length - TAIL; at >= HEAD; at--) {
      const [head, tail] = [word.slice(0, at), word.slice(at)].map((part) => {
        const own = this.#stem(part);
        return this.#telling.has(own) ? own : "";
      });
      if (head && tail) return [head, tail];
      if (tail && isClear(word.slice(at), tail)) alone = tail;
      else if (head && isClear(word.slice(0, at), head)) alone ||= head;
    }
    return alone ? [alone] : [];
  }

  /**
   * @param {string} query
   * @param {Tolerance} tolerance
   * @returns what each word of the query can mean: stems, and how much each counts
   */
  #meanings(query, tolerance) {
    const all = [...wordsIn(query.slice(0, QUERY))].map(({ word }) => word);
    const telling = all.filter((word) => !this.#stopWords.has(word));
    return (telling.length ? telling : all).flatMap((word) => {
      const own = this.#stem(word);
      const meanings = [new Map([[own, 1]]), ...this.#partsOf(word).map((part) => new Map([[part, PART]]))];
      if (!this.#weights.has(own)) for (const like of this.#like(word, tolerance)) meanings[0].set(like, LIKE);
      for (const meaning of meanings) {
        for (const [stem, weight] of [...meaning]) {
          for (const same of this.#same.get(stem) ?? []) {
            meaning.set(same, Math.max(meaning.get(same) ?? 0, weight * SAME));
          }
        }
      }
      return meanings;
    });
  }

  /**
   * @param {string} word
   * @param {Tolerance} tolerance
   * @returns {Iterable<string>} the stems of the words of the site that begin or end with it, or look like it
   */
  *#like(word, tolerance) {
    const wrong = tolerance.wrong(word.length);
    const beginning = word.slice(0, tolerance.beginning(word.length));
    for (const [other, own] of this.#stems) {
      const begins = beginning.length >= HEAD && other.startsWith(beginning);
      const ends = word.length >= TAIL && other.endsWith(word);
      const near = Math.abs(other.length - word.length) <= wrong;
      if (begins || ends || (near && distance(word, other) <= wrong)) yield own;
    }
  }

  /**
   * @param {Map<string, number>[]} meanings
   * @returns {Hit[]}
   */
  #rank(meanings) {
    /** @type {Map<number, Hit>} */
    const hits = new Map();
    for (const meaning of meanings) {
      /** @type {Map<number, { score: number, stem: string }>} */
      const best = new Map();
      for (const [stem, weight] of meaning) {
        for (const [page, count] of this.#weights.get(stem) ?? []) {
          const score = (weight * count) / (count + SATURATION);
          if (score > (best.get(page)?.score ?? 0)) best.set(page, { score, stem });
        }
      }
      const rarity = Math.log(1 + (this.#index.pages.length - best.size + 0.5) / (best.size + 0.5));
      for (const [number, { score, stem }] of best) {
        const page = this.#index.pages[number];
        const hit = hits.get(number) ?? { page, score: 0, stems: new Set() };
        hit.score += score * rarity * (page.chapter ? 1 : OTHER_PAGE);
        hit.stems.add(stem);
        hits.set(number, hit);
      }
    }
    return [...hits.values()].sort((hit, other) => other.score - hit.score);
  }
}
