/** What guides a member who tells her own organisation's case, in the order asked. */
export const caseQuestions = ['what-happened', 'who', 'what-done', 'result', 'what-helped', 'documents'] as const;
export type CaseQuestion = (typeof caseQuestions)[number];

/** Fewer answers tell no case. */
export const fewestAnswers = 3;
