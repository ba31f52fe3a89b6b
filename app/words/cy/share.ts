import type { Messages, Translated } from '../words'

export const share: Translated<Messages['share']> = {
  head: 'Rhannu: {title}',
  title: 'Rhannwch y llythyr',
  address: 'Cyfeiriad',
  ownHint:
    'Eich sefydliad chi’n unig biau hwn: rhowch ef dim ond i’r sawl a gaiff lofnodi ar ei ran.',
  invitedHint:
    'Gall pwy bynnag sydd ag ef ddarllen y llythyr a’i lofnodi: rhowch ef dim ond i’r rhai a ddylai ei gael.',
  openHint: 'Does dim ynddo’n dweud pwy a’i rhannodd.',
  short: 'Dolen fer',
  shortHint:
    'Mae’n arwain at yr un dudalen: i’w darllen yn uchel, ar gyfer posteri a lle mae lle’n brin.',
  byEmail: 'Drwy e-bost',
  emailWords: 'Geiriau ar gyfer e-bost',
  emailHint:
    'Copïwch nhw a’u newid fel y mynnwch: o’ch blwch post eich hun maen nhw’n mynd, ac nid ydym ni’n anfon dim.',
  beginEmail: 'Dechrau e-bost gyda’r geiriau hyn',
  byMessage: 'Drwy neges',
  messageWords: 'Geiriau ar gyfer neges',
  onPaper: 'Ar bapur',
  code: 'Cod QR y cyfeiriad {address}',
  codeAbout:
    'Bydd pwy bynnag sy’n pwyntio camera ffôn ato’n dod i’r dudalen. <link>Ei lawrlwytho i’w argraffu ar unrhyw faint</link> (SVG).',
  hello: 'Helô,',
  willYou: 'A fydd eich sefydliad yn llofnodi “{title}”?',
  willYouBy: 'A fydd eich sefydliad yn llofnodi “{title}”? Mae’n cau {closes}.',
  twoMinutes: 'Mae llofnodi’n cymryd tua dwy funud ac nid oes angen cyfrif.',
  youCanRead: 'Gallwch ddarllen “{title}” a gweld pwy a’i llofnododd.',
}
