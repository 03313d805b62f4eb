/** A text in pieces, those at `positions` (UTF-16 units) marked; neighbours of one kind stand in one piece. */
export const markedText = (text: string, positions: readonly number[]): { text: string; marked: boolean }[] => {
  const wanted = new Set(positions);
  const pieces: { text: string; marked: boolean }[] = [];
  for (const [index, unit] of text.split('').entries()) {
    const marked = wanted.has(index);
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += unit;
    else pieces.push({ text: unit, marked });
  }
  return pieces;
};
