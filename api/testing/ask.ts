export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test names the field it looks at
  body: any;
  /** As the browser receives it. */
  text: string;
  headers: Headers;
}

export interface Asked {
  method: string;
  /** With `/api` in front. */
  path: string;
  cookie?: string | undefined;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}
export type Ask = (asked: Asked) => Promise<Reply>;

/** Asks the API as a browser does on a page of ours at `origin`; `send` brings the request there. */
export const askAt =
  (origin: string, send: (path: string, init: RequestInit) => Promise<Response> | Response): Ask =>
  async ({ method, path, cookie, json, raw, headers = {} }) => {
    const all = new Headers({ origin, ...headers });
    if (cookie) all.set('cookie', cookie);
    if (json !== undefined) all.set('content-type', 'application/json');
    const body = json === undefined ? raw : JSON.stringify(json);
    const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
    const answer = await send(path, { method, headers: all, ...(body === undefined ? {} : { body, ...streamed }) });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, body: isJson ? JSON.parse(text) : undefined, text, headers: answer.headers };
  };
