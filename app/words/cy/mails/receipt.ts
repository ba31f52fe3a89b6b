import type { Messages, Translated } from '../../words'

export const receipt: Translated<Messages['mails']['receipt']> = {
  subject: 'Llofnododd {organisation} “{letter}”',
  heading: 'Mae eich llofnod wedi’i gadarnhau',
  glance: 'Mae {organisation} wedi llofnodi “{letter}”. Cadwch y neges hon.',
  signedBy: 'Llofnododd {organisation} “{letter}” ar {day}, gan {name}, {role}.',
  signedByFilledIn:
    'Llofnododd {organisation} “{letter}” ar {day}, gan {name}, {role}; llenwyd y ffurflen gan {filledBy}.',
  signedInPerson: 'Llofnododd {organisation} “{letter}” ar {day}, yn bersonol.',
  looksFirst: 'Mae cydlynydd yn edrych ar bob llofnod cyn ei restru.',
  declared: 'Datganoch: “{declaration}”',
  kept: 'Dim ond cydlynwyr y llythyr sy’n gweld y gweddill. Caiff ei ddileu ar {day}, 28 diwrnod ar ôl y diwrnod olaf i lofnodi; os bydd y diwrnod hwnnw’n symud, bydd hwn hefyd, ac mae’r ddolen yn ei ddangos. Mae’r hyn y caniataoch i ni ei gyhoeddi yn aros gyda’r llythyr.',
  act: 'Ei newid, ei guddio neu adael',
  aboutLink:
    'Mae’r ddolen yn gweithio tan y diwrnod hwnnw. Nid chi oedd hwn? Gadewch drwy’r un ddolen: caiff popeth a ysgrifennwyd ei ddileu ar unwaith. Peidiwch â rhannu’r ddolen: gall pwy bynnag sydd â hi newid eich llofnod.',
  because:
    'Rydych yn cael hwn am i chi gadarnhau llofnod gyda’r cyfeiriad hwn. Cadwch ef: ynddo mae’r ddolen i’ch llofnod.',
}
