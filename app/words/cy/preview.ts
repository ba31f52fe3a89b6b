import type { Messages, Translated } from '../words'

export const preview: Translated<Messages['preview']> = {
  head: 'Rhagolwg: {title}',
  kicker: 'Rhagolwg i’r rhai sy’n penderfynu a yw eu sefydliad yn llofnodi',
  forCoalition: 'ar ran <who>{coalition}</who>',
  signing: 'Llofnodi',
  toCome: 'Nid yw ar agor eto. Mae’r testun yn derfynol.',
  openUntil: 'Ar agor tan {closes}',
  closed: 'Mae wedi cau.',
  meeting:
    'Ar gyfer cyfarfod: <pack>tudalen i’w hargraffu i ymddiriedolwyr</pack>, gyda’r llythyr a nodyn ar gyfer eu penderfyniad, hefyd <pdf>fel PDF</pdf>.',
  decided:
    'Pan fydd wedi’i benderfynu, <sign>llofnodwch ar dudalen y llythyr</sign>; neu <considering>dywedwch pryd y byddwch yn penderfynu</considering>.',
  byInvitation: 'Pan fydd wedi’i benderfynu, llofnodwch drwy’r gwahoddiad a gafodd eich sefydliad.',
  nobodySigns: 'Does neb yn llofnodi drwy’r dudalen hon.',
  worksUntil: 'Mae’r ddolen hon yn gweithio tan <time>{day}</time>.',
  packHead: 'I’r bwrdd: {title}',
  print:
    'Argraffwch hi fel y mae, neu <pdf>lawrlwythwch hi fel PDF</pdf>. <back>Yn ôl i’r rhagolwg</back>',
  exact: 'Yr union destun: fersiwn {version, number}, a bennwyd ar <time>{day}</time>. SHA-256',
}
