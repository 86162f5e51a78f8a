// The base class of the custom elements: templates, listeners, the store, and what happens when an element fails.

import { find } from "./dom.js";
import { showStatus } from "./status-message.js";
import { store } from "./store.js";

/**
 * An element of a page. Its HTML is complete without scripts; a subclass overrides what it needs of `build`, `topics`,
 * `connect`, `disconnect` and `render`.
 *
 * Templates in it without `data-part` are replaced by their contents first. An element that cannot start reports the
 * error to the console, puts its templates back and gets `data-broken`: the other elements go on.
 */
export class SiteElement extends HTMLElement {
  #isBuilt = false;
  /** @type {(() => void)[]} */
  #stops = [];

  /** Adds to the HTML, once. */
  build() {}

  /** @returns {string[]} the topics of the store that `render` shows */
  get topics() {
    return [];
  }

  /** Starts what lasts as long as the element is on the page. */
  connect() {}

  /** Stops what `connect` started, but for its listeners and watchers. */
  disconnect() {}

  /** Shows the state of the store. */
  render() {}

  connectedCallback() {
    const refold = this.#isBuilt ? undefined : this.#unfold();
    try {
      if (!this.#isBuilt) this.build();
      this.#isBuilt = true;
      this.connect();
      this.watch(this.topics, () => this.render());
      this.render();
    } catch (error) {
      reportError(error);
      this.#stop();
      if (refold) {
        this.#isBuilt = false;
        refold();
      }
      this.dataset.broken = "";
    }
  }

  disconnectedCallback() {
    this.#stop();
    if (this.#isBuilt) this.disconnect();
  }

  /**
   * Call back when one of these topics of the store changes, as long as the element is on the page.
   * @param {string[]} topics
   * @param {() => void} callback
   */
  watch(topics, callback) {
    this.#stops.push(store.watch(topics, callback));
  }

  /**
   * Listen as long as the element is on the page.
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => unknown} listener
   */
  listen(target, type, listener) {
    target.addEventListener(type, listener);
    this.#stops.push(() => target.removeEventListener(type, listener));
  }

  /**
   * Run the action that a pressed button names, and say so when it fails.
   * @param {string} attribute the data attribute of the button that has the name of the action
   * @param {Record<string, () => unknown>} actions
   */
  listenToButtons(attribute, actions) {
    this.listen(this, "click", async ({ target }) => {
      const button = target instanceof Element ? target.closest(`button[data-${attribute}]`) : null;
      if (!(button instanceof HTMLButtonElement)) return;
      try {
        await actions[button.dataset[attribute] ?? ""]?.();
      } catch {
        this.showStatus(this.dataset.failedMessage);
      }
    });
  }

  /**
   * @template {HTMLElement} [T=HTMLElement]
   * @param {string} name the `data-part` of an element in this one, which must be there
   * @param {{ new (): T, prototype: T }} [type]
   * @returns {T}
   */
  byPart(name, type = /** @type {{ new (): T, prototype: T }} */ (/** @type {unknown} */ (HTMLElement))) {
    return find(this, `[data-part="${name}"]`, type);
  }

  /** @param {string} name */
  button(name) {
    return this.byPart(name, HTMLButtonElement);
  }

  /**
   * @param {string} name the `data-part` of a template in this element
   * @returns {DocumentFragment} its contents; imported and not cloned, so that a link in it has an address
   */
  template(name) {
    return document.importNode(this.byPart(name, HTMLTemplateElement).content, true);
  }

  /**
   * @param {string | undefined} words none empties the status line
   * @param {{ passes?: boolean }} [how] see `showStatus`
   */
  showStatus(words, how) {
    showStatus(this.byPart("status"), words, how);
  }

  #stop() {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** @returns {() => void} puts the templates back */
  #unfold() {
    const unfolded = [...this.querySelectorAll("template:not([data-part])")].map((element) => {
      const template = /** @type {HTMLTemplateElement} */ (element);
      const nodes = [...template.content.childNodes];
      template.replaceWith(...nodes);
      return { template, nodes };
    });
    return () => {
      for (const { template, nodes } of unfolded) {
        /** @type {ChildNode} */ (nodes[0])?.before(template);
        template.content.append(...nodes);
      }
    };
  }
}
