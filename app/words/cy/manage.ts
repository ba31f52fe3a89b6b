import type { Messages, Translated } from '../words'

export const manage: Translated<Messages['manage']> = {
  head: 'Eich llofnod',
  doesSign: 'A yw <who>{organisation}</who> yn llofnodi?',
  signatureOf: 'Llofnod <who>{organisation}</who>',
  done: {
    changed: 'Mae eich newid wedi’i gadw.',
    day: 'Mae’r diwrnod wedi’i symud. Byddwn yn eich atgoffa unwaith, ar y diwrnod hwnnw.',
    signed: 'Mae eich sefydliad wedi llofnodi. Mae derbynneb ar ei ffordd atoch.',
    hidden: 'Mae’r enw wedi’i guddio rhag pob tudalen gyhoeddus.',
    shown: 'Mae’r enw’n cael ei ddangos eto.',
  },
  changeIt: 'Ei newid',
  save: 'Cadw’r newid',
  nothingYet: 'Does dim wedi’i lofnodi eto, ac nid ydych ar unrhyw restr.',
  nothingWas: 'Mae’r llofnodi wedi cau, ac ni lofnodwyd dim.',
  decideBy: 'Byddwch yn penderfynu erbyn',
  coordinatorsSee: 'Dim ond y cydlynwyr sy’n gweld',
  deletedOn: 'Dileir ar',
  moveDay: 'Symud y diwrnod',
  moveDayHint: 'Byddwn yn eich atgoffa unwaith, ar y diwrnod hwnnw.',
  unconfirmed: 'Nid yw wedi’i gadarnhau eto.',
  confirmed: 'Mae wedi’i gadarnhau, ac yn aros i gydlynydd edrych arno.',
  accepted: 'Mae’n sefyll o dan y llythyr.',
  declined: 'Nid yw’r cydlynwyr wedi’i roi o dan y llythyr.',
  acceptedUnder: 'Mae’n sefyll o dan fersiwn {version, number}, y cytunoch arni.',
  textChanged:
    'Newidiwyd y testun ers hynny. <link>Gweld y gwahaniaeth, ac a oes angen i chi ei gadarnhau</link>',
  signed: 'Llofnodwyd',
  oneForAll:
    'Un i’r testun yn ei holl ieithoedd: {languages}. Fe’i darllenoch yn yr iaith hon: {readIn}.',
  youDeclared: 'Datganoch',
  mayDeclare: 'Y cewch lofnodi',
  staysPublic: 'Mae’r hyn y caniataoch i ni ei gyhoeddi yn aros gyda’r llythyr.',
  wasSent: 'Anfonwyd y llythyr gyda’r llofnod fel y mae yma.',
  mayLeave: 'Gallwch ei newid neu adael hyd nes caiff y llythyr ei anfon.',
  hiddenTitle: 'Mae’r enw wedi’i guddio',
  danger: 'A oes rhywun mewn perygl?',
  hiddenByYou:
    'Nid yw ar unrhyw dudalen gyhoeddus nac mewn unrhyw ffeil o’r llythyr. Dim ond chi all ei ddangos eto.',
  hiddenByThem: 'Mae cydlynydd wedi’i guddio rhag pob tudalen gyhoeddus a ffeil o’r llythyr.',
  showAgain: 'Ei ddangos eto',
  keepHidden: 'Ei gadw’n gudd, beth bynnag a wnânt',
  hide: 'Cuddio’r enw rhag pob tudalen gyhoeddus',
  aboutHiding:
    'Ar unwaith ni fydd ar unrhyw dudalen gyhoeddus nac mewn unrhyw ffeil a wneir o hyn ymlaen; mae’r llofnod yn dal i gyfrif. Mae copïau a wnaeth eraill o’r blaen allan o’n dwylo ni.',
  hideNow: 'Cuddio’r enw nawr',
  sayNo: 'Dweud na',
  weDoNot: 'Nid ydym yn ei lofnodi',
  aboutNo:
    'Caiff yr hyn a ysgrifennoch ei ddileu ar unwaith. Gallwch lofnodi o hyd tra bo’r llythyr ar agor.',
  noAndDelete: 'Dweud na a dileu fy nata',
  leave: 'Gadael',
  takeBack: 'Ei dynnu’n ôl',
  leaveAlone: 'Gadael, a gadael i’r llofnod aros',
  leaveLetter: 'Gadael y llythyr',
  takeBackSignature: 'Tynnu’r llofnod yn ôl',
  aloneMeans:
    'Caiff eich enw, eich rôl a’ch e-bost eu dileu ar unwaith. Mae rhywun arall o’ch sefydliad yn sefyll dros y llofnod; mae’n aros.',
  sentMeans:
    'Anfonwyd y llythyr gyda’ch llofnod: ni ellir dadwneud hynny. Bydd y rhestr yn dweud i chi adael wedyn, a chaiff eich rôl a’ch e-bost eu dileu ar unwaith.',
  takeBackMeans:
    'Mae’r llofnod yn gadael y rhestr, a chaiff eich enw, eich rôl a’ch e-bost eu dileu ar unwaith. Ni ellir dadwneud hyn, ond gallwch lofnodi eto tra bo’r llythyr ar agor.',
  deleteMine: 'Dileu’r hyn a gedwir amdanaf',
  leaveAndDelete: 'Gadael a dileu fy nata',
  takeBackAndDelete: 'Ei dynnu’n ôl a dileu fy nata',
  leaveAsOrganisation: 'Gadael fel sefydliad',
  takeBackOrganisation: 'Tynnu llofnod y sefydliad yn ôl',
  wholeSent:
    'Bydd y rhestr yn dweud i’r sefydliad adael ar ôl i’r llythyr gael ei anfon. Caiff yr hyn a gedwir amdanoch chi a’r lleill a lofnododd ar ei ran ei ddileu ar unwaith. Ni ellir dadwneud hyn.',
  whole:
    'Mae’r sefydliad yn gadael y rhestr. Caiff yr hyn a gedwir amdanoch chi a’r lleill a lofnododd ar ei ran ei ddileu ar unwaith. Ni ellir dadwneud hyn.',
  leftTitle: 'Rydych wedi gadael y llythyr',
  takenBackTitle: 'Tynnwyd y llofnod yn ôl',
  left: 'Mae’r hyn a ysgrifennoch amdanoch eich hun wedi’i ddileu. Roedd y llythyr wedi’i anfon gyda’r llofnod oddi tano; mae’r rhestr yn dweud iddo adael ar <time>{day}</time>, wedi hynny.',
  takenBack:
    'Mae’r hyn a ysgrifennoch amdanoch eich hun wedi’i ddileu, ac nid ydych ar unrhyw restr mwyach.',
  signAgain:
    'Ai camgymeriad oedd hyn? Tra bo’r llythyr ar agor gallwch <link>ei lofnodi eto</link>.',
  textHead: 'Y testun newydd',
  textTitles: {
    asks: 'Mae’r testun yn dweud rhywbeth arall nawr',
    carried: 'Cywiriad bach yn y testun a lofnodoch',
    agreed: 'Rydych wedi cytuno i’r testun hwn',
    left: 'Tynnwyd y llofnod yn ôl',
    late: 'Mae’r llythyr wedi’i anfon',
  },
  asks: 'Llofnododd <who>{organisation}</who> fersiwn {signed, number}, ac mae’n aros oddi tani. Nid yw o dan fersiwn {version, number} nes i chi gadarnhau’r testun hwnnw hefyd.',
  carried:
    'Mae <who>{organisation}</who> yn sefyll o dan y testun wedi’i gywiro. Nid oes angen i chi wneud dim; os nad ydych yn cytuno, cewch adael.',
  agreed: 'Cytunodd <who>{organisation}</who> i fersiwn {version, number}. Does dim mwy i’w wneud.',
  sentBefore:
    'Anfonwyd y llythyr cyn i fersiwn {version, number} gael ei chadarnhau ar gyfer <who>{organisation}</who>. Mae’n aros o dan fersiwn {signed, number}.',
  why: 'Pam y’i newidiwyd: <who>{why}</who>',
  different: 'Beth sy’n wahanol',
  fromTo: 'O fersiwn {signed, number}, a lofnodoch, i fersiwn {version, number}:',
  confirmNew: 'Cadarnhau’r testun newydd',
  versionFixed: 'Fersiwn {version, number}, a bennwyd ar <time>{day}</time>. Ei hôl bys (SHA-256):',
  leaveLists:
    'Mae’r sefydliad yn gadael pob rhestr o’r llythyr hwn, a chaiff eich enw, eich rôl a’ch e-bost eu dileu ar unwaith. Ni ellir dadwneud hyn, ond gallwch lofnodi eto tra bo’r llythyr ar agor.',
  fingerprint: 'Ôl bys',
  nothingHidden: 'Dim byd: mae’r enw wedi’i guddio',
  inBook:
    'Rydych yn llyfr sefydliadau’r glymblaid hon hyd <time>{day}</time>, o’ch dymuniad eich hun. Mae’n para’n hwy na’r hyn a gedwir yma: nid yw’r hyn y byddwch yn ei newid neu’n ei dynnu’n ôl yma’n newid dim yno.',
  seeEntry: 'Gweld ein cofnod yn y llyfr',
}
