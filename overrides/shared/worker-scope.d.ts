/** What the service worker uses of its global scope: TypeScript's library has it apart from that of pages. */
export interface WorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listener: () => void): void;
  addEventListener(type: "message", listener: (event: KeepEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: RequestEvent) => void): void;
}

interface KeepEvent {
  data: unknown;
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
