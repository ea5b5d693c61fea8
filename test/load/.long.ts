import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { parseGuardedYaml } from '../../src/load/guarded-yaml.ts'
import { notPlain, readPlainYaml } from '../../src/load/plain-yaml.ts'
import { decodeText } from '../../src/load/text.ts'
import { documents, slips, soups } from './hand-written.ts'
for (const [n, arb] of [['doc',documents],['soup',soups],['slip',slips]] as const) {
 let taken=0,runs=0,shown=0,worst=0; const s=performance.now()
 const seen=new Set<string>()
 for (const t of fc.sample(arb, 8000)) { runs++; if(!decodeText(new TextEncoder().encode(t)).ok) continue; const v=readPlainYaml(t); 
  if (v===notPlain) continue; taken++; const s0=performance.now(); const g=parseGuardedYaml(t); worst=Math.max(worst,performance.now()-s0)
  if (!isDeepStrictEqual({v,p:[]},{v:g.value,p:g.problems})) { const k=JSON.stringify(g.problems.map(p=>p.code)); if (shown++<8) console.log(n, JSON.stringify(t), '\n  P', JSON.stringify(v), '\n  G', JSON.stringify(g.value), k) } }
 console.log(n,runs,taken/runs,shown,worst|0,(performance.now()-s)|0)
}
