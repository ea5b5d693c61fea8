/** The hidden command by which the scripts of `outcomes completion` ask what fits. */
export const completeCommand = '__complete'
