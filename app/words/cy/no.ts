import type { Messages, Translated } from '../words'

export const no: Translated<Messages['no']> = {
  title: 'Ni fyddwn yn llofnodi',
  noted:
    'Nodwyd ar <time>{day}</time>: ni fydd <who>{organisation}</who> yn llofnodi. Mae’r cydlynwyr yn ei weld, ac ni fydd neb yn eich atgoffa. Gallwch gau’r dudalen hon.',
  changed:
    'A yw pethau wedi newid? Tynnwch ef yn ôl, a llofnodwch neu benderfynwch yn ddiweddarach.',
  mistake: 'Ai camgymeriad oedd hyn?',
  takeBack: 'Ei dynnu’n ôl',
  about:
    'Mae cydlynwyr y llythyr yn gweld na fydd <who>{organisation}</who> yn llofnodi, a’r hyn a ysgrifennwch yma. Does dim byd yn gyhoeddus. Gallwch ei dynnu’n ôl hyd nes caiff y llythyr ei anfon.',
  words: 'Gair at y cydlynwyr',
  wordsHint:
    'Pam, neu beth fyddai’n rhaid ei newid, os hoffech ei ddweud. Caiff ei ddileu gyda’r data cyswllt arall.',
}
