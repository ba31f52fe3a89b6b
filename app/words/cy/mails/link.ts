import type { Messages, Translated } from '../../words'

export const link: Translated<Messages['mails']['link']> = {
  subject: 'Eich llofnod o dan “{letter}”',
  heading: 'Y ddolen i’ch llofnod',
  glance: 'Newidiwch y llofnod o dan “{letter}”, neu tynnwch ef yn ôl.',
  about:
    'Llofnodoch “{letter}” ar ran {organisation}. Drwy’r ddolen hon gwelwch yr hyn a gedwir amdanoch, a gallwch newid y llofnod neu ei dynnu’n ôl.',
  act: 'Gweld y llofnod',
  until: 'Mae’n gweithio nes caiff eich data ei ddileu, ar {day}. Peidiwch â’i rhannu.',
  because:
    'Rydych yn cael hwn am i rywun ofyn am y ddolen gyda’r cyfeiriad hwn, neu lofnodi’r un llythyr ag ef eto. Os nad chi oedd hwnnw, peidiwch â gwneud dim: atoch chi’n unig y daeth y ddolen.',
}
