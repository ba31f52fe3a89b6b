import type { Messages, Translated } from '../words'

export const stop: Translated<Messages['stop']> = {
  title: 'Dim mwy o negeseuon atgoffa?',
  about:
    'Ysgrifennwyd atoch am “<title>{letter}</title>”, ar ran <who>{organisation}</who>. Gyda hyn, ni ddaw mwy o negeseuon atgoffa amdano i’r cyfeiriad hwn. Does dim byd arall yn newid: gallwch lofnodi ac ateb fel o’r blaen, a chewch wybod os bydd testun a lofnodwyd gennych yn newid.',
  end: 'Dim mwy o negeseuon atgoffa',
  ended: 'Ni fydd mwy o negeseuon atgoffa',
  endedAbout:
    'Nid ydym yn anfon mwy o negeseuon atgoffa am “<title>{letter}</title>” i’r cyfeiriad hwn. Mae’r hyn rydych wedi’i lofnodi neu ei ateb yn aros fel y mae, a bydd y dolenni a anfonwyd atoch yn dal i weithio.',
  again: 'Fy atgoffa wedi’r cyfan',
  gone: 'Does dim byd yn eich atgoffa mwyach',
  goneAbout:
    'Mae’r ddolen hon wedi dod i ben, ac mae’r cyfeiriad yr anfonwyd hi ato wedi’i ddileu yma.',
}
