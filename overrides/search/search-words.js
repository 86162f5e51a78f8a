// Words as the search compares them: without capitals, accents and endings, so that one form finds the other.

/** What counts as one word: re-integratie, cao’s, P&O. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’&][\p{L}\p{M}\p{N}]+)*/gu;

/** The ending of a word of a language, after the three letters that are always kept. */
const ENDING = {
  nl: /^(.{3,}?)(?:ing|achtig|heid|heden|iteit|etje|tje|je|en|er|e|s|t|d)$/,
  en: /^(.{3,}?)(?:ation|ion|ing|ness|ment|ly|al|ed|er|ies|es|e|s|y)$/,
};

/**
 * Spellings that change from one form to another, or from one country to another.
 * @type {Record<Language, Record<string, string>>}
 */
const SPELLINGS = {
  nl: { ie: "i" },
  en: { z: "s", ce: "se", our: "or" },
};

/** Words that say little about what one looks for: they count only in a query that has no other words. */
const STOP_WORDS = {
  nl: `
    aan al alle allemaal als altijd ben bent beste bij daar daarom dan dat de den der deze die dit doe doen door dus
    echt een eens eigenlijk elk en er ergens even gaan gaat gewoon graag haar had hadden heb hebben hebt heeft hem het
    hier hij hoe hun iemand iets ik in is ja je jij jou jouw jullie kan kun kunnen kunt maar mag me meer mee mij mijn
    moet moeten na naar nog nu of om omdat ons onze ook op over te tegen toch toen tot u uit uw van veel voor waar
    waarom waren was wat we wel welke werd wie wij wil willen wilt word worden wordt zal ze zelfs zich zij zijn zo
    zoals zon zou zouden`,
  en: `
    a about all also am an and any are as at be been but by can could did do does doing for from get go had has have
    he her him his how i if im in into is it its ive just may me might my of on or our out she should so some than
    that the their them then there theres these they this to too up us was we were what when where which who whom why
    will with would you your yours`,
};

/** @typedef {"nl" | "en"} Language */

/**
 * Cut a text into words, each with its place in the text.
 * @param {string} text
 */
export function* wordsIn(text) {
  for (const found of text.matchAll(WORD)) {
    yield { word: plain(found[0]), start: found.index, end: found.index + found[0].length };
  }
}

/**
 * @param {string} word
 * @returns {string} the word without capitals, accents, hyphens, and the apostrophe of a plural or a genitive
 */
function plain(word) {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** @param {Language} language */
export function stopWords(language) {
  return new Set(STOP_WORDS[language].trim().split(/\s+/));
}

/**
 * Reduce a word to a stem that its other forms share. A stem is no word: it is only good for comparing.
 * @param {string} word as `wordsIn` gives it
 * @param {Language} language
 */
export function stem(word, language) {
  let shorter = word;
  for (const [spelling, other] of Object.entries(SPELLINGS[language])) shorter = shorter.replaceAll(spelling, other);
  if (language === "nl") shorter = shorter.replace(/^ge(.{3,})[dt]$/, "$1");
  shorter = shorter.replace(/(.)\1/g, "$1");
  for (let before = ""; before !== shorter; ) {
    before = shorter;
    shorter = before
      .replace(ENDING[language], "$1")
      .replace(/(.)\1$/, "$1")
      .replace(/v$/, "f")
      .replace(/z$/, "s");
  }
  return shorter;
}

/**
 * Count how many letters must be put in, left out, replaced or swapped with the next to make one word of another.
 * @param {string} word
 * @param {string} other
 * @returns {number} the optimal string alignment distance
 */
export function distance(word, other) {
  /** @type {number[]} */
  let above = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], above[j - 2] + 1);
    }
    [above, row] = [row, next];
  }
  return row[other.length];
}
