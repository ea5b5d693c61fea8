import { checkSchemas } from './src/validate/check.ts'
import { parseGuardedYaml } from './src/load/guarded-yaml.ts'
import fs from 'node:fs'
const sound:any = Object.fromEntries(['config','outcome','translation','persona','agreement','framework'].map(k=>[k,parseGuardedYaml(fs.readFileSync(`test/fixtures/sound/${k}.yaml`,'utf8')).value]))
const U=Symbol('u')
const cases:[string,(string|number)[],any][]=[
['outcome',['zomaar'],1],['outcome',['stats'],'draft'],['outcome',['behaviours',0,'tekst'],'x'],['outcome',['behaviours',0,'zomaar'],'x'],['outcome',['standard','decision','asessors'],2],
['outcome',['version'],U],['outcome',['title'],U],['outcome',['level'],U],['outcome',['behaviours',1,'verb'],U],['outcome',['standard','decision','rule'],U],['config',['institute','name'],U],
['outcome',['title'],null],['outcome',['title'],'   '],['outcome',['title'],'\u00a0'],['outcome',['title'],5],['outcome',['title'],true],['outcome',['title'],['a']],['outcome',['title'],{a:1}],['framework',['version'],2026],
['outcome',['behaviours'],{}],['outcome',['behaviours'],'x'],['outcome',['behaviours',0],'volgen'],['outcome',['context'],[]],['outcome',['context'],'op school'],
['outcome',['status'],'agred'],['outcome',['status'],'vastgesteld'],['outcome',['status'],'zomaar'],['outcome',['status'],null],['outcome',['status'],5],['persona',['route'],'deeltijd'],['persona',['route'],'side entry'],['config',['rules','outcome/x'],'uit'],
['config',['schema'],2],['config',['schema'],'1'],
['outcome',['id'],'Hoofd Letters'],['outcome',['version'],'1.0'],['outcome',['language'],'Nederlands'],['outcome',['taskDomain'],'a/b/c'],['outcome',['relations','replaces'],['a:b:c']],['outcome',['relations','equivalents',0,'to'],'x'],['outcome',['changes',0,'at'],'a..b'],['outcome',['standard','complexity','level'],'Hoog'],['agreement',['outcomes'],['feedback-geven']],['config',['render','out'],'a\\b'],['config',['render','out'],''],['config',['render','style','colour'],'blauw'],['config',['render','style','font'],'a;b'],['config',['peers','ander'],{url:'http://x'}],['config',['peers','ander'],{path:'x',ref:'-x'}],
['config',['rules','geen regel'],'off'],['config',['peers','Ander Instituut'],{path:'x'}],['outcome',['standard','criteria',0,'levels','Op weg'],'x'],
['persona',['provenance','reviewBy'],'2026-02-30'],['persona',['provenance','reviewBy'],'1 juni 2027'],
['framework',['version'],''],['outcome',['id'],'x'.repeat(65)],['outcome',['title'],'👩'.repeat(4001)],
['outcome',['behaviours'],[]],['config',['languages'],[]],['config',['languages'],['nl','nl']],['outcome',['behaviours',3],{id:'x',verb:'x',text:'x'}],['outcome',['standard','criteria',0,'behaviours'],['a','b','a']],
['outcome',['level','nlqf'],9],['outcome',['level','nlqf'],0],['outcome',['level','nlqf'],6.5],['outcome',['level','nlqf'],'zes'],['outcome',['level','nlqf'],'6'],['outcome',['load'],{ects:0}],['outcome',['load'],{}],['outcome',['load'],{ects:5,hours:140}],
['outcome',['standard','criteria',0,'required'],'ja'],['outcome',['standard','complexity','level'],[1]],
['outcome',['standard','decision'],{rule:'all_required',minimum:1}],['config',['peers','ander'],{url:'https://x',path:'y'}],['agreement',['topics',0,'notDecided'],'student'],['agreement',['topics',1,'room'],'x'],
]
const rows:string[]=[]
for (const [kind,at,put] of cases) {
 const v=structuredClone(sound[kind]); let c=v; for (const s of at.slice(0,-1)) c=c[s]; const l=at.at(-1)!; 
 if (at.join()==='behaviours,3') v.behaviours.push(v.behaviours[0]); if(put===U) delete c[l]; else c[l]=put
 const {findings}=await checkSchemas([{file:'x.yaml',kind:kind as any,name:'x',value:v}])
 console.log(kind, at.join('.'), put===U?'<weg>':JSON.stringify(put).slice(0,40)); for (const f of findings) console.log('     ',f.rule, f.at.join('.'), '\n       ',f.reason.nl, f.hint?.nl??'','\n       ',f.reason.en,f.hint?.en??'')
}
