import { fold } from './fold.ts';

/** Few on purpose: what is left out cannot be found. They count only in a query that has nothing else. */
const words = `
  и в во на с со к ко по за из у о об от до для как что это не ли или а но при под над без между же бы чтобы
  его её их мы вы я он она они мне меня нам нас вам вас мой моя моё мои наш наша наши свой своя свои
  кто где когда почему зачем куда можно может могут могу есть быть если ещё уже какой какая какие сколько надо нужно
  және мен бен пен үшін туралы бойынша деген арналған дейін кейін ретінде не ма ме ба бе па пе осы сол бұл бір
  мені маған менің біз бізге біздің сіз оны оған олар өз кім қалай неге қайда қашан қандай қанша бола болады бар жоқ керек ғой да де та те
  a an the of to in on at by for and or is are be was with from as it its that this these those how what which who whom when where why
  do does did can could may must should will would have has had i me my we us our you your he she they them their if not no there
`;

const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(fold));

export const isStopWord = (folded: string): boolean => stopWords.has(folded);
