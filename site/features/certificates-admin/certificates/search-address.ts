import { messages as life } from '#site/features/certificate-states/messages/messages.ts';

type State = keyof (typeof life)['kk']['states'];
const states = Object.keys(life.kk.states) as State[];

export interface Search {
  q: string;
  scheme: string;
  state: State | undefined;
  page: number;
}

/** What an address asks for; whatever it cannot ask for is left out. */
export const searchIn = (params: URLSearchParams): Search => {
  const page = Number(params.get('page'));
  return {
    q: params.get('q')?.trim().slice(0, 300) ?? '',
    scheme: params.get('scheme')?.slice(0, 100) ?? '',
    state: states.find((one) => one === params.get('state')),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
};

/** The same search as the API takes it. */
export const queryOf = ({ q, scheme, state, page }: Search) => ({
  ...(q === '' ? {} : { q }),
  ...(scheme === '' ? {} : { scheme }),
  ...(state === undefined ? {} : { state }),
  ...(page === 1 ? {} : { page: String(page) }),
});

/** The part of an address behind its path: '' or `?q=…`. */
export const searchAddress = (search: Search): string => {
  const text = new URLSearchParams(queryOf(search)).toString();
  return text === '' ? '' : `?${text}`;
};
