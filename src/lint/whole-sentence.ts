/** The rules that ask for another sentence: until it is there, its words need no advice. */
export const wholeSentence = ['outcome/not-personal-goal', 'outcome/not-programme-goal'] as const
