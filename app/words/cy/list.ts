import type { Messages, Translated } from '../words'

export const list: Translated<Messages['list']> = {
  title: 'Llythyrau agored',
  description: 'Llythyrau agored i sefydliadau eu darllen a’u llofnodi, a’r rhai a lofnodwyd yma.',
  none: 'Does dim llythyr wedi’i restru yma ar hyn o bryd. Llofnodir llythyrau nad ydynt wedi’u rhestru drwy’r ddolen y mae eu clymbleidiau’n ei rhannu: gofynnwch i bwy bynnag a soniodd wrthych am un.',
  closed: 'Wedi cau i lofnodion',
  askedBy: 'Ar gais <who>{by}</who>.',
  signed:
    '{count, plural, zero {Does neb wedi llofnodi eto.} one {Mae # sefydliad wedi llofnodi.} two {Mae # sefydliad wedi llofnodi.} few {Mae # sefydliad wedi llofnodi.} many {Mae # sefydliad wedi llofnodi.} other {Mae # sefydliad wedi llofnodi.}}',
  closes: 'Yn cau {when}.',
  sample: 'Sampl: does dim byd ynddo’n real.',
}
