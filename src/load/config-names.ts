/** What the config of a repository may be called, in the order in which they are looked for. */
export const configNames = ['outcomes.config.yaml', 'outcomes.config.yml'] as const

/** What the file with accepted findings may be called, beside the config. */
export const acceptancesNames = ['acceptances.yaml', 'acceptances.yml'] as const
