/** Lets the language switch lead to the same place of the page in the other language. */
export const followLanguageLinks = (hash: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav.languages a')) link.hash = hash;
};
