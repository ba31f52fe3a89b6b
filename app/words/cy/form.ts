import type { Messages, Translated } from '../words'

export const form: Translated<Messages['form']> = {
  choose: 'Dewiswch',
  organisation: 'Enw’r sefydliad',
  organisationHint: 'Fel y dylai ymddangos o dan y llythyr',
  kind: 'Beth ydyw',
  kinds: {
    charity: 'Elusen neu gorff anllywodraethol',
    campaign: 'Ymgyrch neu grŵp cymunedol',
    network: 'Rhwydwaith neu glymblaid',
    union: 'Undeb llafur',
    faith: 'Grŵp ffydd',
    advice: 'Canolfan y gyfraith neu wasanaeth cynghori',
    research: 'Prifysgol neu gorff ymchwil',
    business: 'Busnes neu fenter gymdeithasol',
    public: 'Corff cyhoeddus',
    other: 'Arall',
  },
  country: 'Gwlad neu ranbarth',
  website: 'Gwefan',
  numberAndSentence: 'Ychwanegu rhif neu frawddeg (dewisol)',
  number: 'Rhif elusen neu gwmni',
  sentence: 'Brawddeg gyhoeddus',
  sentenceHint: 'Pam rydych yn llofnodi. Bydd yn sefyll wrth ymyl yr enw ar dudalen y llythyr.',
  role: 'Eich rôl yn y sefydliad',
  personRole: 'Beth rydych chi’n ei wneud',
  email: 'E-bost',
  emailHint:
    'Byddwn yn anfon y ddolen gadarnhau atoch. Ni ddangosir y cyfeiriad byth; mae cyfeiriad grŵp yn iawn.',
  office: 'Wedi’i llenwi ar ran rhywun arall, neu gopi i’r swyddfa (dewisol)',
  filledBy: 'Pwy sy’n llenwi hwn, os nad yr un sy’n llofnodi',
  filledByHint: 'Ei enw. Dim ond y cydlynwyr sy’n ei weld.',
  copyTo: 'Cyfeiriad cyffredinol y sefydliad',
  copyToHint:
    'Bydd yn cael copi o’r dderbynneb, fel nad oes neb yn llofnodi ar ran y sefydliad heb yn wybod iddo.',
  naming: 'A gawn ni eich enwi’n gyhoeddus?',
  namingHint:
    'Bydd pwy bynnag sy’n derbyn y llythyr yn gweld pwy a lofnododd beth bynnag. Gellir rhyddhau llythyrau at gyrff cyhoeddus o dan ddeddfau rhyddid gwybodaeth.',
  namings: {
    organisation: 'Y sefydliad yn unig',
    person: 'Y sefydliad, fy enw a’m rôl',
    none: 'Dim un yn gyhoeddus',
  },
  personNamings: {
    person: 'Fy enw a’r hyn rwy’n ei wneud',
    none: 'Nid yn gyhoeddus',
  },
  name: 'Eich enw llawn',
  employer: 'Ble rydych chi’n gweithio',
  employerHint:
    'Fel disgrifiad yn unig: nid yw’n llofnodi. Byddwn yn dweud hynny wrth ymyl eich enw.',
  declaration: 'Eich datganiad',
  usualDeclaration: 'Mae gennyf awdurdod i lofnodi’r llythyr hwn ar ran fy sefydliad.',
  personalDeclaration: 'Rwy’n llofnodi drosof fy hun, ac nid dros fy nghyflogwr.',
  aboutChanges:
    'Caiff arweinwyr y llythyr wneud cywiriadau bach i ffeithiau neu eiriad; byddwn yn rhoi gwybod i chi, a gallwch adael hyd nes caiff y llythyr ei anfon.',

  sign: 'Llofnodi’r llythyr',
  aboutSigning:
    'Y sefydliad sy’n llofnodi; rydych chi’n gwneud hynny ar ei ran. Gallwch newid y llofnod neu adael hyd nes caiff y llythyr ei anfon, drwy ddolen y byddwn yn ei hanfon atoch drwy e-bost.',
  yourOrganisation: 'Eich sefydliad',
  you: 'Chi',
  yourSignature: 'Eich llofnod',
  thenConfirm:
    'Yna agorwch y neges y byddwn yn ei hanfon atoch a chadarnhewch. Does dim byd yn gyhoeddus cyn hynny. <link>Beth sy’n digwydd i’r hyn rydych chi’n ei ysgrifennu yma</link>',

  closedForSigning:
    'Mae’r cyfnod i lofnodi’r llythyr hwn wedi cau. Mae’n aros lle y mae, gyda’r rhai a’i llofnododd.',
  asPerson: 'Llofnodi’n bersonol',
  aboutPerson:
    'Rydych yn llofnodi drosoch eich hun, mewn rhestr ar wahân: nid ydych yn cyfrif fel sefydliad. Gallwch ei newid neu adael hyd nes caiff y llythyr ei anfon, drwy ddolen y byddwn yn ei hanfon atoch drwy e-bost.',
  keptAsSaid:
    'Caiff yr hyn rydych yn ei ysgrifennu ei gadw fel y dywed tudalen y llythyr; ni ddangosir eich e-bost byth.',
  onlyOrganisations: 'Dim ond sefydliadau sy’n ei lofnodi.',

  considering: 'Rydym yn ei ystyried',
  aboutConsidering:
    'Does dim byd wedi’i lofnodi, ac nid yw eich sefydliad ar unrhyw restr. Dim ond cydlynwyr y llythyr sy’n gweld hyn. Ar y diwrnod a enwch byddwn yn eich atgoffa, unwaith.',
  until: 'Byddwch yn penderfynu erbyn',
  untilHint: 'Er enghraifft, y diwrnod y bydd eich bwrdd yn cyfarfod',

  checkTitle: 'Agorwch eich e-bost i gadarnhau',
  checkHeading: 'Nawr agorwch eich e-bost',
  checkSent:
    'Rydym wedi anfon neges i’r cyfeiriad a ysgrifennoch. Agorwch y ddolen ynddi a chadarnhewch: dim ond wedyn y bydd yr hyn a ysgrifennoch yn cyfrif.',
  checkWithin:
    'Bydd y ddolen yn gweithio am dair wythnos, er mwyn i fwrdd gael amser i gyfarfod. Caiff yr hyn nad oes neb yn ei gadarnhau erbyn hynny ei ddileu, ac ni fydd dim ohono byth yn gyhoeddus.',
  checkSample: 'Yn y sampl nid oes neges yn gadael: mae’n aros yn <link>ei blwch post</link>.',
  noMessage: 'Dim neges ar ôl ychydig funudau?',
  noMessageDo:
    'Edrychwch yn gyntaf ymhlith y negeseuon sothach. Yna <again>gofynnwch am y ddolen eto</again>, neu <form>llenwch y ffurflen unwaith yn rhagor</form> os oedd y cyfeiriad o bosibl yn anghywir; nid yw hynny’n creu ail lofnod.',

  linkAgain: 'Cael y ddolen i’ch llofnod eto',
  linkAgainAbout:
    'Drwy’r ddolen gallwch weld yr hyn a gedwir amdanoch, newid y llofnod, neu ei dynnu’n ôl.',
  linkAgainEmail: 'Y cyfeiriad a ddefnyddioch i lofnodi',
  linkAgainSend: 'Anfonwch y ddolen ataf',
  linkAgainDone: 'Edrychwch yn eich e-bost',
  linkAgainSent:
    'Os llofnododd rhywun y llythyr hwn gyda’r cyfeiriad a ysgrifennoch, mae neges gyda’r ddolen ar ei ffordd iddo. Rydym yn dweud yr un peth y naill ffordd neu’r llall, fel na all neb ddarganfod yma pwy a lofnododd.',
  invited:
    'Cawsoch wahoddiad i lofnodi ar ran <who>{organisation}</who>. Mae’r cydlynwyr wedi llenwi’r hyn a wyddant; newidiwch yr hyn nad yw’n gywir.',
  forBookLegend: 'Ar gyfer y llythyr nesaf',
  forBook: 'Cadwch ni yn y llyfr sefydliadau, fel bod y llythyr nesaf yn agor wedi’i lenwi',
  forBookHint:
    'Mae’n cadw’r hyn a ysgrifennwch yma am eich sefydliad ac amdanoch chi, a pha lythyrau a lofnodoch. Dim ond cydlynwyr y glymblaid hon sy’n ei weld. Unwaith y flwyddyn byddwn yn gofyn a gaiff aros; heb ateb, bydd yn mynd. Gallwch adael ag un clic, drwy ddolen y byddwn yn ei hanfon atoch drwy e-bost.',
  stayInBook: 'Cadwch ein cofnod yn y llyfr sefydliadau am flwyddyn o nawr, fel y mae yma',
  asOn: 'Fel ar <time>{day}</time>',
  asInBook: 'Fel yn y llyfr sefydliadau',
  fromBook:
    'Wedi’i lenwi o’ch cofnod eich hun yn y llyfr sefydliadau. Os nad oes dim wedi newid, ticiwch eich datganiad isod a llofnodwch.',
  changeSomething: 'Newid rhywbeth',
}
