/**
 * What an answer's status means for what waits on the device. Only what the server has, or will never take, may leave it:
 * 409 (more late answers than are kept) and 422 (does not fit its question).
 * `signed-out` is also 404: somebody else is signed in on this browser, and for her the attempt does not exist.
 */
export const saveFate = (status: number): 'acknowledged' | 'refused' | 'signed-out' | 'later' => {
  if (status >= 200 && status < 300) return 'acknowledged';
  if (status === 401 || status === 404) return 'signed-out';
  return status === 409 || status === 422 ? 'refused' : 'later';
};
