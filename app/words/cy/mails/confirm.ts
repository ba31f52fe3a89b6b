import type { Messages, Translated } from '../../words'

export const confirm: Translated<Messages['mails']['confirm']> = {
  subject: 'Cadarnhewch lofnod {organisation}',
  subjectConsidering: 'Cadarnhewch fod {organisation} yn ystyried y llythyr',
  glance: 'Mae {organisation} yn llofnodi “{letter}” unwaith y byddwch yn ei gadarnhau.',
  glanceConsidering: 'Mae {organisation} yn ystyried “{letter}” unwaith y byddwch yn ei gadarnhau.',
  about: 'Mae {organisation} ar fin llofnodi “{letter}”, yn ei destun terfynol, {day}.',
  aboutConsidering:
    'Mae {organisation} yn ystyried a ddylai lofnodi “{letter}”, ac yn penderfynu erbyn {day}.',
  readAgain: 'Gallwch ei ddarllen eto yma:',
  signedBy: 'Llofnodir gan {name}, {role}.',
  signedByFilledIn: 'Llofnodir gan {name}, {role}; llenwyd y ffurflen gan {filledBy}.',
  inPersonalCapacity: 'Yn bersonol.',
  act: 'Edrych arno a’i gadarnhau',
  until: 'Mae’r ddolen yn gweithio tan {day}.',
  kept: 'Yr hyn a gedwir: yr hyn y mae’r ffurflen yn ei ofyn, a dim byd arall. Mae yno i ddangos pa sefydliadau sy’n sefyll y tu ôl i’r llythyr, ac i’ch cyrraedd os caiff ei destun ei gywiro. Dim ond cydlynwyr y llythyr sy’n ei weld. Caiff eich e-bost ei ddileu ar {day}, 28 diwrnod ar ôl y diwrnod olaf i lofnodi; os bydd y diwrnod hwnnw’n symud, bydd hwn hefyd. Mae’r hyn rydych yn gadael i ni ei gyhoeddi yn aros gyda’r llythyr.',
  because:
    'Rydych yn cael hwn am fod rhywun wedi rhoi’r cyfeiriad hwn i lofnodi llythyr. Os nad chi oedd hwnnw, peidiwch â gwneud dim: ni ddaw llofnod ohono, a chaiff yr hyn a ysgrifennwyd ei ddileu ar ôl {day}. I’w ddileu nawr:',
}
