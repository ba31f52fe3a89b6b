import type { Messages, Translated } from '../words'

export const signature: Translated<Messages['signature']> = {
  confirmEnded:
    'Mae dolen i gadarnhau’n gweithio am dair wythnos. Mae’r hyn a ysgrifennwyd wedi’i ddileu erbyn hyn: agorwch dudalen y llythyr a llofnodwch eto, os yw’n dal ar agor.',
  manageEnded:
    'Mae’r ddolen i lofnod yn gweithio nes caiff data’r cyswllt ei ddileu, 28 diwrnod ar ôl i’r llofnodi gau. Does dim ar ôl i’w newid wedyn; mae’r hyn y caniataoch ei gyhoeddi yn aros gyda’r llythyr.',
  readHere: 'Darllen y testun cyfan yma',
  textLanguages: 'Y testun hwn yn ei ieithoedd',
  exactText: 'Yr union destun',
  finalText: 'testun terfynol <time>{day}</time>, fersiwn {version, number}',
  fingerprintIs: 'Ei ôl bys (SHA-256), sy’n newid gyda phob atalnod:',
  severalTexts: 'Un ydyw, i’r testun yn ei holl ieithoedd: {languages}.',
  namedOrganisation: 'Y sefydliad, heb eich enw',
  namedPerson: 'Y sefydliad, gyda’ch enw a’ch rôl',
  namedNone:
    'Dim byd; dim ond pwy bynnag sy’n derbyn y llythyr fydd yn gweld eich bod wedi llofnodi',
  namedSelf: 'Eich enw a’r hyn rydych chi’n ei wneud',
  oneStep: 'Mae un cam ar ôl',
  confirmTitle: 'Cadarnhau’r llofnod',
  confirmConsidering: 'Cadarnhewch eich bod yn ei ystyried',
  yesConsidering: 'Ydym, rydym yn ei ystyried',
  changedTitle: 'Mae’r testun wedi newid ers i chi lenwi’r ffurflen',
  changedSince:
    'Rydych yn cadarnhau’r testun fel y mae nawr. Dyma beth ddaeth o’r un a ddarllenoch:',
  letter: 'Llythyr',
  signedBy: 'Llofnodir gan',
  consideredBy: 'Yn cael ei ystyried gan',
  inPersonalCapacity: 'yn bersonol',
  forIt: 'Ar ei ran',
  filledInBy: 'Llenwyd gan <who>{name}</who>',
  copyGoes: 'Mae copi o’r dderbynneb yn mynd i {email}',
  copyWent: 'Aeth copi o’r dderbynneb i {email}',
  decidesBy: 'Yn penderfynu erbyn',
  inPublic: 'Yn gyhoeddus',
  keptUntil: 'Cedwir hyd',
  thenDeleted:
    'Yna caiff eich e-bost ei ddileu. Mae’r hyn rydych yn gadael i ni ei gyhoeddi yn aros gyda’r llythyr.',
  notRight:
    'Ddim yn gywir? Caewch y dudalen hon: heb gadarnhad does dim yn cyfrif, a chaiff yr hyn a ysgrifennwyd ei ddileu ar ôl tair wythnos. <link>Nid fi oedd hwn</link>',
  lateTitle: 'Mae’n rhy hwyr i gadarnhau',
  late: 'Mae’r amser i gadarnhau llofnodion o dan “<who>{title}</who>” ar ben, felly ni ellir ychwanegu’r un hwn drwy’r ddolen hon mwyach. Caiff yr hyn a ysgrifennoch ei ddileu dair wythnos ar ôl i chi ei ysgrifennu. Os ydych yn dal am sefyll o dan y llythyr, ysgrifennwch at bwy bynnag a ofynnodd i chi: hyd nes caiff ei anfon gall eich ychwanegu.',
  hasSigned: 'Mae <who>{organisation}</who> wedi llofnodi',
  isConsidering: 'Mae <who>{organisation}</who> yn ei ystyried',
  noted:
    'Mae wedi’i nodi, a does dim wedi’i lofnodi. Yn eich e-bost mae’r ddolen i lofnodi, symud y diwrnod neu ddweud na. Byddwn yn eich atgoffa unwaith, ar <time>{day}</time>.',
  isConfirmed:
    'Mae’r llofnod o dan “<who>{title}</who>” wedi’i gadarnhau. Mae cydlynydd yn edrych ar bob llofnod cyn ei restru.',
  receiptSent:
    'Mae derbynneb yn eich e-bost. Cadwch hi: mae’n dweud pa destun a lofnodoch, ac yn cynnwys y ddolen i newid y llofnod, cuddio’r enw neu adael.',
  notMeTitle: 'Nid fi oedd hwn',
  notMeDoneTitle: 'Mae wedi’i ddileu',
  notMeDone:
    'Mae’r hyn a ysgrifennodd rhywun gyda’ch cyfeiriad wedi mynd. Ni lofnodwyd dim ag ef, ac nid oedd dim ohono’n gyhoeddus.',
  notMeLateTitle: 'Mae wedi’i gadarnhau',
  notMeLate:
    'Cadarnhawyd hyn gan rywun sy’n darllen y blwch post hwn. Os nad yw hynny’n gywir, agorwch y dderbynneb yn yr un blwch: mae ei dolen yn tynnu’r llofnod yn ôl ac yn dileu’r hyn a ysgrifennwyd.',
  notMeAsk: 'Ai nid chi oedd hwn?',
  notMeAbout:
    'Rhoddodd rhywun eich cyfeiriad i lofnodi “<title>{letter}</title>” ar ran <who>{organisation}</who>. Os nad chi oedd hwn, mynnwch ddileu’r hyn a ysgrifennwyd nawr. Hebddoch chi does dim yn cael ei lofnodi beth bynnag.',
  notMeDelete: 'Nid fi oedd hwn: dilëwch ef',
  disputeTitle: 'Nid yw hyn yn gywir',
  disputeDoneTitle: 'Mae’r cydlynwyr wedi cael gwybod',
  disputeDone:
    'Maent yn edrych i mewn i lofnod <who>{organisation}</who>. Yn y cyfamser, hyd nes caiff y llythyr ei anfon, nid yw ar y rhestr.',
  disputeAsk: 'Oni lofnododd <who>{organisation}</who>?',
  disputeTold: {
    email:
      'Nododd cydlynydd fod <who>{name}</who>, <who>{role}</who>, wedi dweud ie drwy e-bost ar {day}. Os nad yw hynny’n gywir, dywedwch: daw’r enw oddi ar y rhestr, a bydd y cydlynwyr yn edrych i mewn i’r mater.',
    letter:
      'Nododd cydlynydd fod <who>{name}</who>, <who>{role}</who>, wedi dweud ie drwy lythyr ar {day}. Os nad yw hynny’n gywir, dywedwch: daw’r enw oddi ar y rhestr, a bydd y cydlynwyr yn edrych i mewn i’r mater.',
    telephone:
      'Nododd cydlynydd fod <who>{name}</who>, <who>{role}</who>, wedi dweud ie dros y ffôn ar {day}. Os nad yw hynny’n gywir, dywedwch: daw’r enw oddi ar y rhestr, a bydd y cydlynwyr yn edrych i mewn i’r mater.',
    meeting:
      'Nododd cydlynydd fod <who>{name}</who>, <who>{role}</who>, wedi dweud ie mewn cyfarfod ar {day}. Os nad yw hynny’n gywir, dywedwch: daw’r enw oddi ar y rhestr, a bydd y cydlynwyr yn edrych i mewn i’r mater.',
  },
  disputeSigned:
    'Llofnododd <who>{name}</who>, <who>{role}</who>, y llythyr ar ei ran. Os nad oes hawl ganddo, dywedwch: daw’r enw oddi ar y rhestr, a bydd y cydlynwyr yn edrych i mewn i’r mater.',
  inBook: 'Llyfr sefydliadau',
  bookAsked: 'Cedwir ar gyfer y llythyr nesaf, fel y gofynnoch',
  bookFor: 'Am flwyddyn, oni bai eich bod yn ei adnewyddu. Mae’r ddolen i’w adael yn y dderbynneb.',
  bookNow:
    'Rydych yn y llyfr sefydliadau nawr. Mae’r ddolen i’ch cofnod hefyd yn y dderbynneb, i’w newid neu i adael.',
}
