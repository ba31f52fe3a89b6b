import type { Messages, Translated } from '../words'

export const refusals: Translated<Messages['refusals']> = {
  organisation: 'Ysgrifennwch enw eich sefydliad.',
  kind: 'Dewiswch pa fath o sefydliad ydyw.',
  country: 'Ysgrifennwch y wlad neu’r rhanbarth.',
  website: 'Ysgrifennwch gyfeiriad fel kestrel-trust.example',
  email: 'Ysgrifennwch gyfeiriad e-bost fel enw@kestrel-trust.example',
  name: 'Ysgrifennwch eich enw llawn.',
  role: 'Ysgrifennwch eich rôl yn y sefydliad.',
  personRole: 'Ysgrifennwch beth rydych chi’n ei wneud.',
  naming: 'Dewiswch beth y gellir ei enwi’n gyhoeddus.',
  authority:
    'Ticiwch hwn os cewch lofnodi ar ran eich sefydliad. Os na, rhowch y dudalen i rywun a gaiff wneud hynny.',
  personAuthority: 'Ticiwch hwn i lofnodi drosoch eich hun.',
  noAuthority: 'Dim ond rhywun â’r awdurdod i lofnodi ar ran y sefydliad a gaiff lofnodi.',
  tooLong: 'Ysgrifennwch {most, number} nod ar y mwyaf yma.',
  tooManyMarks: 'Ysgrifennwch ef â llai o farciau: ni allai neb ddarllen y llinell hon.',
  notAForm: 'Nid un o’n ffurflenni ni yw hon. Agorwch dudalen y llythyr a’i hanfon oddi yno.',
  tooLarge:
    'Mae hynny’n fwy nag y mae lle iddo ar y ffurflen. Ewch yn ôl, ei fyrhau, a’i hanfon eto.',
  alwaysNamed: 'Enwir pawb sy’n llofnodi’r llythyr hwn yn gyhoeddus.',
  onlyOrganisations: 'Dim ond sefydliadau sy’n llofnodi’r llythyr hwn.',
  until: 'Dewiswch y diwrnod y byddwch yn penderfynu.',
  untilPast: 'Dewiswch ddiwrnod sydd eto i ddod.',
  untilLate: 'Dewiswch ddiwrnod cyn i’r llofnodi gau: ar ôl hynny ni chewch lofnodi mwyach.',
  closed: 'Mae’r cyfnod i lofnodi’r llythyr hwn wedi cau.',
  textChanged:
    'Newidiodd testun y llythyr tra oedd y dudalen hon ar agor gennych. Darllenwch ef fel y mae nawr, yna llofnodwch. Nid oes dim a ysgrifennoch wedi’i golli.',
  sent: 'Anfonwyd y llythyr fel y’i llofnodwyd gennych. Gallwch guddio’r enw neu adael; mae’r gweddill yn aros fel yr anfonwyd ef.',
  nothing: 'Does dim byd yma, neu ddim byd y cewch ei weld.',
  trap: 'Llenwyd maes a ddylai aros yn wag, efallai gan raglen sy’n llenwi ffurflenni ar eich rhan. Nid oes dim a ysgrifennoch wedi’i golli. Rydym wedi gwagio’r maes hwnnw: edrychwch dros y lleill, ac anfonwch y ffurflen eto.',
  openTooLong:
    'Bu’r dudalen hon ar agor am fwy na diwrnod. Nid oes dim a ysgrifennoch wedi’i golli. Edrychwch a yw’r llythyr yn dal i ddweud yr hyn rydych yn cytuno ag ef, ac anfonwch y ffurflen eto.',
  tooFast:
    'Daeth hwn yn gynt nag y gall neb ysgrifennu, ac fe’i cymerwyd am raglen. Nid oes dim a ysgrifennoch wedi’i golli. Arhoswch eiliad, ac anfonwch y ffurflen eto.',
  tooMany:
    'Daeth llawer iawn o ffurflenni am y llythyr hwn mewn amser byr, o’ch rhwydwaith neu gyda’r e-bost hwn, felly ni dderbyniwyd yr un yma. Nid oes dim a ysgrifennoch wedi’i golli. Anfonwch hi eto ymhen {minutes, plural, zero {ychydig} one {munud} two {# funud} few {# munud} many {# munud} other {# munud}}.',
  hasSigned:
    'Mae eich sefydliad wedi llofnodi. I adael, defnyddiwch y ddolen i’r llofnod a anfonwyd drwy e-bost at bwy bynnag a lofnododd.',
  letterSent: 'Mae’r llythyr hwn wedi’i anfon: does dim i’w ateb mwyach.',
}
