import type { Messages, Translated } from '../words'

export const letter: Translated<Messages['letter']> = {
  headOpen: 'Llofnodi: {title}',
  described: 'Llythyr agored. {ask}',
  describedLed: 'Llythyr agored dan arweiniad {by}. {ask}',
  kickerOpen: 'Llythyr agored i sefydliadau ei lofnodi',
  kickerClosed: 'Llythyr agored a lofnodwyd gan sefydliadau',
  signForOrganisation: 'Llofnodi ar ran eich sefydliad',
  about: 'Tua dwy funud. Heb gyfrif.',
  theLetter: 'Y llythyr',
  passOn:
    'Nid chi sydd i lofnodi? Rhowch y llythyr i bwy bynnag a gaiff lofnodi ar ran eich sefydliad: <link>cyfeiriad, geiriau a chod i’w argraffu</link>.',
  sharing: '<link>Cyfeiriad, geiriau a chod i’w argraffu</link>.',
  questions: 'Cwestiynau: <link>{email}</link>',

  closes: 'Yn cau',
  closed: 'Wedi cau',
  sent: 'Anfonwyd',
  daysLeft:
    '{days, plural, zero {llai na diwrnod ar ôl} one {# diwrnod ar ôl} two {# ddiwrnod ar ôl} few {# diwrnod ar ôl} many {# diwrnod ar ôl} other {# diwrnod ar ôl}}',
  signed: 'Wedi llofnodi',
  organisations:
    '{count, plural, zero {Dim un sefydliad eto} one {# sefydliad} two {# sefydliad} few {# sefydliad} many {# sefydliad} other {# sefydliad}}',
  andPersons:
    '{count, plural, zero {a neb yn bersonol} one {ac # person yn bersonol} two {a # berson yn bersonol} few {a # pherson yn bersonol} many {a # pherson yn bersonol} other {a # person yn bersonol}}',
  askedBy: 'Ar gais',
  forCoalition: 'ar ran y glymblaid',

  changesOfText: 'Newidiadau i’r testun',
  changedOn: 'Newidiwyd ar <time>{day}</time>:',
  smallFix: 'cywiriad bach',
  newMeaning: 'mae’n newid yr ystyr',
  changeLinks:
    '<difference>Beth sy’n wahanol</difference>, <before>y testun blaenorol a phwy a’i llofnododd</before>',

  closedTitle: 'Mae’r cyfnod llofnodi wedi cau',
  closedOn: 'Caeodd ar {day}.',
  sentOn: 'Anfonwyd y llythyr ar {day}.',
  closedStays: 'Mae’r llythyr a’r rhestr o’r rhai a’i llofnododd yn aros yma.',
  closedSigned:
    'A wnaethoch chi lofnodi? <link>Gofynnwch am y ddolen i’ch llofnod</link> i’w newid neu ei dynnu’n ôl.',

  notDecided:
    'Heb benderfynu eto? <link>Dywedwch wrthym eich bod yn ystyried y peth</link> a phryd y byddwch yn penderfynu; byddwn yn eich atgoffa unwaith.',
  forYourself: 'Yn llofnodi drosoch eich hun? <link>Llofnodi’n bersonol</link>',
  signedAlready: 'Wedi llofnodi’n barod? <link>Cael y ddolen i’ch llofnod eto</link>',

  signedHeadline:
    '{count, plural, zero {Does neb wedi llofnodi eto} one {Mae # sefydliad wedi llofnodi} two {Mae # sefydliad wedi llofnodi} few {Mae # sefydliad wedi llofnodi} many {Mae # sefydliad wedi llofnodi} other {Mae # sefydliad wedi llofnodi}}',
  nobodyConfirmed: 'Does neb wedi cadarnhau’r testun hwn eto',
  nobodyYet: 'Enwir y sefydliadau sy’n llofnodi yma ar ôl iddynt gadarnhau ac i gydlynydd edrych.',
  nobodyAfterChange:
    'Newidiwyd y testun tra oedd sefydliadau’n ei lofnodi. Enwir y rhai a lofnododd yr un blaenorol yma ar ôl iddynt gadarnhau’r un hwn.',
  nobodySigned: 'Doedd yr un sefydliad wedi llofnodi pan gaeodd y llythyr.',
  newestFirst: 'Yn nhrefn llofnodi, y diweddaraf yn gyntaf.',
  unnamed:
    '{count, plural, zero {Mae pob un wedi’i enwi’n gyhoeddus.} one {Nid yw un ohonynt wedi’i enwi’n gyhoeddus.} two {Nid yw # ohonynt wedi’u henwi’n gyhoeddus.} few {Nid yw # ohonynt wedi’u henwi’n gyhoeddus.} many {Nid yw # ohonynt wedi’u henwi’n gyhoeddus.} other {Nid yw # ohonynt wedi’u henwi’n gyhoeddus.}}',
  heldUntil: 'Bydd eu henwau’n dod yn gyhoeddus gyda’i gilydd, ar {launch}.',
  heldUntilLaunch:
    'Bydd eu henwau’n dod yn gyhoeddus gyda’i gilydd, pan gaiff y llythyr ei lansio.',
  invitedUntil:
    'Dim ond sefydliadau a wahoddwyd a’r glymblaid sy’n gweld yr enwau hyn. Byddant yn dod yn gyhoeddus gyda’i gilydd, ar {launch}.',
  invitedUntilLaunch:
    'Dim ond sefydliadau a wahoddwyd a’r glymblaid sy’n gweld yr enwau hyn. Byddant yn dod yn gyhoeddus gyda’i gilydd, pan gaiff y llythyr ei lansio.',
  persons: 'Yn bersonol',
  aboutPersons: 'Mae eu gweithle’n dweud pwy ydynt; nid yw wedi llofnodi.',
  later: 'Cefnogwyr diweddarach',
  aboutLater: 'Ymunasant ar ôl i’r llythyr gael ei anfon.',
  more: '{count, plural, zero {Neb o’u blaenau} one {Yr un a lofnododd o’u blaenau} two {Y # a lofnododd o’u blaenau} few {Y # a lofnododd o’u blaenau} many {Y # a lofnododd o’u blaenau} other {Y # a lofnododd o’u blaenau}}',
  pages: 'Tudalennau o enwau',
  pageBefore: 'Enwau cyn y rhain',
  pageOf: 'Tudalen {at, number} o {of, number}',
  pageAfter: 'Rhagor o enwau',
  confirmedAgain: 'cadarnhawyd eto <time>{day}</time>',
  leftOn: 'gadawodd ar <time>{day}</time>, ar ôl i’r llythyr gael ei anfon',

  keptTitle: 'Beth sy’n digwydd i’r hyn rydych chi’n ei ysgrifennu yma',
  what: 'Beth',
  whatKept:
    'Yr hyn rydych chi’n ei ysgrifennu yn y ffurflen: am eich sefydliad ac amdanoch chi. Dim byd arall: dim tracio, dim cwcis, dim cadw cyfeiriad eich dyfais.',
  why: 'Pam',
  whyKept:
    'I ddangos pa sefydliadau sy’n sefyll y tu ôl i’r llythyr, ac i gysylltu â chi os caiff ei destun ei gywiro.',
  howLong: 'Am ba hyd',
  howLongOpen:
    'Caiff yr hyn nad yw’n gyhoeddus ei ddileu ar <b>{day}</b>, {days, plural, zero {yn syth} one {# diwrnod} two {# ddiwrnod} few {# diwrnod} many {# diwrnod} other {# diwrnod}} ar ôl y diwrnod olaf i lofnodi; os bydd y diwrnod hwnnw’n symud, bydd hwn yn symud hefyd. Caiff yr hyn nad ydych yn ei gadarnhau ei ddileu ar ôl tair wythnos. Mae’r hyn rydych yn gadael i ni ei gyhoeddi yn aros gyda’r llythyr.',
  howLongClosed:
    'Caiff yr hyn nad yw’n gyhoeddus ei ddileu ar <b>{day}</b>, {days, plural, zero {yn syth} one {# diwrnod} two {# ddiwrnod} few {# diwrnod} many {# diwrnod} other {# diwrnod}} ar ôl cau. Caiff yr hyn nad ydych yn ei gadarnhau ei ddileu ar ôl tair wythnos. Mae’r hyn rydych yn gadael i ni ei gyhoeddi yn aros gyda’r llythyr.',
  whoSees: 'Pwy sy’n ei weld',
  coordinators:
    '{count, plural, zero {Cydlynwyr y llythyr.} one {Unig gydlynydd y llythyr.} two {# gydlynydd y llythyr.} few {# chydlynydd y llythyr.} many {# chydlynydd y llythyr.} other {# cydlynydd y llythyr.}}',
  coordinatorsLed:
    '{count, plural, zero {Cydlynwyr y llythyr, dan arweiniad <who>{lead}</who>.} one {Unig gydlynydd y llythyr, dan arweiniad <who>{lead}</who>.} two {# gydlynydd y llythyr, dan arweiniad <who>{lead}</who>.} few {# chydlynydd y llythyr, dan arweiniad <who>{lead}</who>.} many {# chydlynydd y llythyr, dan arweiniad <who>{lead}</who>.} other {# cydlynydd y llythyr, dan arweiniad <who>{lead}</who>.}}',
  othersSee:
    'Bydd pwy bynnag sy’n derbyn y llythyr yn gweld y sefydliad, a’ch enw os ydych yn caniatáu hynny; gellir rhyddhau llythyrau at gyrff cyhoeddus o dan ddeddfau rhyddid gwybodaeth. Does neb arall yn ei weld, ac nid oes unrhyw gwmni arall yn ei drin.',
  yourSay: 'Chi sy’n dewis',
  yourSayIs:
    'Gallwch weld, newid neu dynnu’n ôl yr hyn a ysgrifennoch drwy’r ddolen yn eich e-bost, hyd nes caiff y llythyr ei anfon. Wedi hynny gallwch adael o hyd, a bydd y rhestr yn dweud hynny. Os oes rhywun mewn perygl, gallwch guddio’r enw ar unwaith rhag pob tudalen gyhoeddus, drwy’r un ddolen.',
  yourSayOrWrite:
    'Gallwch weld, newid neu dynnu’n ôl yr hyn a ysgrifennoch drwy’r ddolen yn eich e-bost, hyd nes caiff y llythyr ei anfon. Wedi hynny gallwch adael o hyd, a bydd y rhestr yn dweud hynny. Os oes rhywun mewn perygl, gallwch guddio’r enw ar unwaith rhag pob tudalen gyhoeddus, drwy’r un ddolen, neu ysgrifennu at <link>{email}</link>.',
  whichText: 'Pa destun yn union ydw i’n ei lofnodi?',
  whichTextIs:
    'Y testun terfynol, fersiwn {version, number}, a bennwyd ar <time>{moment}</time>. Os bydd un atalnod ynddo’n newid, bydd yr ôl bys hwn (SHA-256) yn newid hefyd a chewch wybod:',
  notForYou:
    'Ddim i chi? <link>Dywedwch na fyddwch yn llofnodi</link>, ac ni fydd neb yn eich atgoffa.',
  saidNo:
    'Dywedoch na fydd eich sefydliad yn llofnodi. Llofnodwch wedi’r cwbl, neu <link>newidiwch yr hyn a ddywedoch</link>.',
  bookKept:
    'Dim ond os ticiwch hynny y bydd y llyfr sefydliadau’n cadw copi ar gyfer y llythyr nesaf, cyhyd ag y byddwch yn adnewyddu hynny unwaith y flwyddyn.',
  texts: 'Y llythyr yn ei ieithoedd',
}
