import * as fontkit from 'fontkit';
import type { Font, Subset } from 'fontkit';

type Listeners = { data?: (bytes: Uint8Array) => void; end?: () => void };
type EncodingStream = { on(event: 'data' | 'end' | 'error', listener: (bytes: Uint8Array) => void): EncodingStream };
/** What fontkit 2 gives; its published types still describe version 1. */
type EncodingSubset = Subset & { encode(): Uint8Array };
type StreamingSubset = Subset & { encodeStream(): EncodingStream };

const withStream = (subset: EncodingSubset): StreamingSubset =>
  Object.assign(subset, {
    encodeStream(): EncodingStream {
      const listeners: Listeners = {};
      // pdf-lib attaches its listeners in the same tick in which it asks for the stream.
      queueMicrotask(() => {
        listeners.data?.(subset.encode());
        listeners.end?.();
      });
      const stream: EncodingStream = {
        on(event, listener) {
          if (event === 'data') listeners.data = listener;
          if (event === 'end') listeners.end = listener as () => void;
          return stream;
        },
      };
      return stream;
    },
  });

const opened = new WeakMap<Uint8Array, Font>();

/** The font of these bytes, parsed once per process; callers must hand in the same array each time. */
export const openFont = (bytes: Uint8Array): Font => {
  const known = opened.get(bytes);
  if (known) return known;
  const font = fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => withStream(createSubset() as EncodingSubset);
  opened.set(bytes, font);
  return font;
};

/**
 * fontkit 2 in the form pdf-lib 1.17.1 was written for (`createSubset().encodeStream()`).
 * `@pdf-lib/fontkit` must not be used: its subsets lose glyphs on the page while the text still extracts.
 */
export const fontkitShim = { create: openFont };
