/**
 * After a full stop, before a capital letter. A word of one or two letters before the stop is taken for an abbreviation
 * or initials («г. Алматы», “Dr. Smith”): two sentences may stay together, none is cut in two.
 */
const between = /(?<=(?:\p{L}{3}|[\d%)\]»”"])[.!?…]+[»”")\]]*) (?=[«“"(]?\p{Lu})/u;

/** The sentences of one line of text. */
export const sentencesOf = (text: string): string[] => text.split(between).filter((sentence) => sentence !== '');
