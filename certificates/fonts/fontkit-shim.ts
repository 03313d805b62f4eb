import type { Font, Subset } from 'fontkit';
import * as fontkit from 'fontkit';

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

const parse = (bytes: Uint8Array): Font => fontkit.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;

/** The font of these bytes for measuring, parsed once per process; callers must hand in the same array each time. */
export const openFont = (bytes: Uint8Array): Font => {
  const known = opened.get(bytes) ?? parse(bytes);
  opened.set(bytes, known);
  return known;
};

/**
 * fontkit 2 in the form pdf-lib 1.17.1 was written for (`createSubset().encodeStream()`).
 * `@pdf-lib/fontkit` must not be used: its subsets lose glyphs on the page while the text still extracts.
 */
export const fontkitShim = {
  /**
   * A new font for each document. Cutting a font loads the parts of composed glyphs (А is made of A) and keeps them
   * without their letters: in the next document from the same font A could be seen, but neither copied nor searched.
   */
  create: (bytes: Uint8Array): Font => {
    const font = parse(bytes);
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => withStream(createSubset() as EncodingSubset);
    return font;
  },
};
