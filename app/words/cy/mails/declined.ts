import type { Messages, Translated } from '../../words'

export const declined: Translated<Messages['mails']['declined']> = {
  subject: 'Nid yw {organisation} ar “{letter}”',
  heading: 'Nid yw eich llofnod ar y rhestr',
  glance: 'Nid yw {by} wedi rhoi {organisation} ar “{letter}”, ac mae’n dweud pam.',
  about:
    'Nid yw {by} wedi rhoi {organisation} ar restr y rhai a lofnododd “{letter}”, ac mae’n ysgrifennu:',
  mistake: 'Ai camgymeriad yw hyn? Ysgrifennwch at {email}.',
  kept: 'Caiff yr hyn a ysgrifennoch ei ddileu ar {day}, neu ar unwaith os gadewch drwy’r ddolen hon:',
  act: 'Edrych arno, ei newid neu adael',
  because:
    'Rydych yn cael hwn am i chi lofnodi llythyr gyda’r cyfeiriad hwn. Os na wnewch ddim, mae’n aros fel y mae.',
}
