import type { Messages, Translated } from '../../words'

export const recorded: Translated<Messages['mails']['recorded']> = {
  subject: 'Eich ie ar ran {organisation}: “{letter}”',
  heading: 'Mae eich ie wedi’i nodi',
  glance:
    'Nododd {by} fod {organisation} yn llofnodi “{letter}”. Os nad yw hynny’n gywir, dywedwch.',
  told: {
    email:
      'Nododd {by} fod {name}, {role}, wedi dweud ie drwy e-bost ar {day}: mae {organisation} yn llofnodi “{letter}”.',
    letter:
      'Nododd {by} fod {name}, {role}, wedi dweud ie drwy lythyr ar {day}: mae {organisation} yn llofnodi “{letter}”.',
    telephone:
      'Nododd {by} fod {name}, {role}, wedi dweud ie dros y ffôn ar {day}: mae {organisation} yn llofnodi “{letter}”.',
    meeting:
      'Nododd {by} fod {name}, {role}, wedi dweud ie mewn cyfarfod ar {day}: mae {organisation} yn llofnodi “{letter}”.',
  },
  isLater:
    'Roedd y llythyr wedi’i anfon erbyn hynny, felly mae’n sefyll ymhlith y cefnogwyr diweddarach.',
  manage: 'I’w newid, ei guddio neu adael:',
  kept: 'Dim ond cydlynwyr y llythyr sy’n gweld y gweddill. Caiff ei ddileu ar {day}, ac mae’r ddwy ddolen yn gweithio tan y diwrnod hwnnw. Peidiwch â’u rhannu: gall pwy bynnag sydd â nhw newid y llofnod.',
  because:
    'Rydych yn cael hwn am i un o gydlynwyr y llythyr nodi eich ie gyda’r cyfeiriad hwn. Os na wnewch ddim, mae’r llofnod yn sefyll.',
}
