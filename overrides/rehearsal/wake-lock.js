// Keeps the screen on where the browser allows it, and says whether it does.

export class WakeLock {
  /** @type {(awake: boolean) => void} */
  #tell;
  #wanted = false;
  /** @type {WakeLockSentinel | undefined} */
  #lock;

  /** @param {(awake: boolean) => void} tell hears whether the screen stays on, every time that it changes */
  constructor(tell) {
    this.#tell = tell;
  }

  start() {
    this.#wanted = true;
    document.addEventListener("visibilitychange", this.#request);
    return this.#request();
  }

  stop() {
    this.#wanted = false;
    document.removeEventListener("visibilitychange", this.#request);
    this.#lock?.release();
    this.#lock = undefined;
  }

  /** A browser lets go of the screen when the page is hidden, and does not take hold of it again by itself. */
  #request = async () => {
    if (document.visibilityState !== "visible" || (this.#lock && !this.#lock.released)) return;
    try {
      const lock = await navigator.wakeLock.request("screen");
      if (!this.#wanted || (this.#lock && !this.#lock.released)) {
        await lock.release();
        return;
      }
      this.#lock = lock;
      lock.onrelease = () => this.#wanted && this.#tell(false);
      this.#tell(true);
    } catch {
      if (this.#wanted) this.#tell(false);
    }
  };
}
