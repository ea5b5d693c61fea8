/** What the entries of `acceptances.yaml` mean to whoever reads them: the rules, and the comparison of versions. */

/** How the rule of an entry begins that accepts a change between two versions, rather than a finding. */
const changePrefix = 'change/'

/** Whether an entry is about a change between two versions. */
export const isAboutChange = (rule: string): boolean => rule.startsWith(changePrefix)

/** Whether the last day or month has passed. @param today YYYY-MM-DD */
export const isExpired = (until: string | undefined, today: string): boolean =>
  until !== undefined && today.slice(0, until.length) > until
