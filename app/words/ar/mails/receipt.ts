import type { Messages, Translated } from '../../words'

export const receipt: Translated<Messages['mails']['receipt']> = {
  subject: 'وقّعت {organisation} «{letter}»',
  heading: 'تم تأكيد توقيعكم',
  glance: 'وقّعت {organisation} «{letter}». احتفظوا بهذه الرسالة الإلكترونية.',
  signedBy: 'وقّعت {organisation} «{letter}» في {day}، ووقّع باسمها {name}، {role}.',
  signedByFilledIn:
    'وقّعت {organisation} «{letter}» في {day}، ووقّع باسمها {name}، {role}؛ وملأ الاستمارة {filledBy}.',
  signedInPerson: 'وُقّعت «{letter}» في {day} بصفة شخصية. الموقّع: {organisation}.',
  looksFirst: 'ويراجع أحد المنسّقين كل توقيع قبل إدراجه في القائمة.',
  declared: 'أقررتم بما يلي: «{declaration}»',
  kept: 'لا يرى ما عدا ذلك إلا منسّقو الرسالة. ويُحذف في {day}، بعد 28 يومًا من آخر يوم للتوقيع؛ وإن تغيّر ذلك اليوم تغيّر هذا معه، ويظهر ذلك عند فتح الرابط. وما سمحتم بنشره يبقى مع الرسالة.',
  act: 'تعديل التوقيع أو إخفاؤه أو الانسحاب',
  aboutLink:
    'يعمل الرابط حتى ذلك اليوم. ألم تكونوا أنتم؟ انسحبوا بالرابط نفسه: يُحذف كل ما كُتب فورًا. ونرجو ألا تعطوا الرابط لأحد: فمن لديه الرابط يستطيع أن يعدّل توقيعكم.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأنكم أكّدتم توقيعًا بهذا العنوان. احتفظوا بها: ففيها الرابط إلى توقيعكم.',
}
