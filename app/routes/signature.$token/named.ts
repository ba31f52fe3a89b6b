/** What may be public of a signatory, as the key of its words. */
export const namedAs = (about: {
  signatory: 'organisation' | 'person'
  naming: 'organisation' | 'person' | 'none'
}) => {
  if (about.naming === 'none') return 'signature.namedNone'
  if (about.signatory === 'person') return 'signature.namedSelf'
  return about.naming === 'person' ? 'signature.namedPerson' : 'signature.namedOrganisation'
}
