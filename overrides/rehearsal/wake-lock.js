// A wake lock: keeps the screen on where the browser allows it, and tells whether it does.

export class WakeLock {
  /** @type {(isOn: boolean) => void} */
  #tell;
  #isWanted = false;
  /** @type {WakeLockSentinel | undefined} */
  #lock;

  /** @param {(isOn: boolean) => void} tell is called each time that the screen starts or stops to stay on */
  constructor(tell) {
    this.#tell = tell;
  }

  start() {
    this.#isWanted = true;
    document.addEventListener("visibilitychange", this.#request);
    return this.#request();
  }

  stop() {
    this.#isWanted = false;
    document.removeEventListener("visibilitychange", this.#request);
    this.#lock?.release();
    this.#lock = undefined;
  }

  get #isHeld() {
    return this.#lock && !this.#lock.released;
  }

  /** A browser releases the lock when the page is hidden, and does not acquire it again by itself. */
  #request = async () => {
    if (document.visibilityState !== "visible" || this.#isHeld) return;
    try {
      const lock = await navigator.wakeLock.request("screen");
      if (!this.#isWanted || this.#isHeld) {
        await lock.release();
        return;
      }
      this.#lock = lock;
      lock.onrelease = () => this.#isWanted && this.#tell(false);
      this.#tell(true);
    } catch {
      if (this.#isWanted) this.#tell(false);
    }
  };
}
