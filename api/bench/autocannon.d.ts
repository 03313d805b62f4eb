/** The part of autocannon 9 that the bench uses; the package comes without types. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers: Record<string, string>;
  }
  interface Result {
    requests: { total: number };
    /** Seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
  }
  interface Run extends Promise<Result> {
    /** `milliseconds` from the request to the end of its answer, not rounded. */
    on: (event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void) => this;
  }
  const autocannon: (options: Options) => Run;
  export default autocannon;
}
