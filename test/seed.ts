/** Property tests draw the same cases in every run, so that a failure comes back until it is mended. */
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: 20_261_123 })
