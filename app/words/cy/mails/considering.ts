import type { Messages, Translated } from '../../words'

export const considering: Translated<Messages['mails']['considering']> = {
  subject: 'Mae {organisation} yn ystyried “{letter}”',
  subjectDue: 'A yw {organisation} yn llofnodi “{letter}”?',
  heading: 'Nodwyd: rydych yn ei ystyried',
  headingDue: 'A oes penderfyniad?',
  glance: 'Does dim wedi’i lofnodi. Byddwn yn eich atgoffa unwaith, ar {day}.',
  glanceDue: 'Mae {organisation} yn penderfynu am “{letter}” erbyn {day}.',
  about:
    'Mae {organisation} yn ystyried “{letter}” ac yn penderfynu erbyn {day}. Nid yw ar unrhyw restr nes iddo lofnodi. Byddwn yn eich atgoffa unwaith, ar y diwrnod hwnnw.',
  aboutDue:
    'Ysgrifennoch fod {organisation} yn penderfynu erbyn {day} a yw’n llofnodi “{letter}”. Dyma’r unig nodyn atgoffa a anfonwn.',
  letterAt: 'Mae’r llythyr yma:',
  signUntil: 'Gall sefydliadau ei lofnodi tan {moment}.',
  act: 'Llofnodi, symud y diwrnod neu ddweud na',
  kept: 'Dim ond cydlynwyr y llythyr sy’n gweld yr hyn a ysgrifennoch. Caiff ei ddileu ar {day}, neu ar unwaith os dywedwch na. Peidiwch â rhannu’r ddolen: gall pwy bynnag sydd â hi ateb drosoch.',
  because:
    'Rydych yn cael hwn am i chi ddweud wrthym, gyda’r cyfeiriad hwn, fod eich sefydliad yn ystyried llythyr. Os na wnewch ddim, ni chaiff dim ei lofnodi.',
}
