import type { Messages, Translated } from '../words'

export const book: Translated<Messages['book']> = {
  head: 'Votre fiche dans le carnet des organisations',
  changed: 'Votre modification est enregistrée.',
  renewed: 'Votre fiche est conservée une année de plus.',
  allKept: 'Tout ce qui est conservé',
  whoSigns: 'Qui signe pour elle',
  days: 'Jours qu’il vous faut pour décider',
  daysHint:
    'Pour que l’équipe de coordination vous sollicite à temps : 14, par exemple, si un conseil doit se réunir',
  notSaid: 'Vous ne l’avez pas dit',
  language: 'Langue de la dernière lettre',
  since: 'Dans le carnet depuis le',
  consented: 'selon votre propre souhait, exprimé pour la dernière fois le <time>{day}</time>',
  whoSees: 'Qui la voit',
  seen: 'L’équipe de coordination de <who>{coalition}</who>',
  seenUnnamed: 'L’équipe de coordination des lettres que vous avez signées',
  seenWhy:
    'Elle s’en sert pour vous proposer de signer la prochaine lettre. Personne d’autre ne la voit.',
  staysUntil: 'Elle est conservée jusqu’au <time>{day}</time>',
  whenAsked:
    'Nous vous posons la question trente jours avant, puis une dernière fois sept jours avant. Sans réponse, elle est supprimée d’elle-même ce jour-là.',
  renew: 'La garder encore un an',
  signed: 'Ce que vous avez signé',
  signedNothing: 'Rien qui soit encore valable. Ce que vous retirez n’est pas conservé ici.',
  waiting: 'attend l’équipe de coordination',
  declined: 'n’a pas été placée au bas de la lettre',
  emailStays:
    'L’e-mail reste le même, <who>{email}</who>, car c’est par lui que vous avez montré qui vous êtes. Quelqu’un d’autre signe désormais pour vous ? Quittez le carnet, et laissez cette personne cocher la case quand elle signera.',
  leaveTitle: 'Quitter le carnet',
  leaveAbout:
    'Tout ce qui est conservé ici est supprimé aussitôt. Les lettres que vous avez signées restent signées. Vous pourrez revenir avec la prochaine lettre que vous signerez.',
  leave: 'Quitter et supprimer la fiche',
  leftTitle: 'Vous avez quitté le carnet',
  left: 'Ce qu’il conservait de votre organisation et de vous est supprimé. Les lettres que vous avez signées restent signées : une signature se modifie ou se retire par son propre lien.',
  endedTitle: 'Ce lien n’est plus valable',
  ended:
    'Une fiche du carnet des organisations est conservée un an, sauf si vous la renouvelez ou la quittez. Ce lien ne mène à aucune qui soit encore là.',
  endedAgain:
    'L’adresse est-elle arrivée entière ? Les logiciels de messagerie coupent les longues en deux. Vous pouvez <link>vous faire envoyer un nouveau lien</link>.',
  linkTitle: 'Recevoir à nouveau le lien vers votre fiche',
  linkAbout:
    'Par ce lien, vous voyez tout ce que le carnet des organisations conserve de vous, vous le modifiez, ou vous le quittez.',
  linkSent:
    'Si un carnet des organisations contient une fiche avec l’adresse que vous avez écrite, un message avec le lien est en route. Nous disons la même chose dans les deux cas, pour que personne ne puisse découvrir ici qui figure dans un carnet.',
  daysWrong: 'Écrivez un nombre entier de 1 à 365.',
  sameName: 'Vous avez une autre fiche de ce nom dans le carnet.',
}
