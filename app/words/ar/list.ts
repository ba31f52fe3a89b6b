import type { Messages, Translated } from '../words'

export const list: Translated<Messages['list']> = {
  title: 'رسائل مفتوحة',
  description: 'رسائل مفتوحة تقرؤها المنظمات وتوقّعها، والرسائل التي وُقّعت هنا.',
  none: 'لا توجد رسالة مدرجة هنا الآن. الرسائل غير المدرجة تُوقَّع بالرابط الذي تنشره ائتلافاتها: اسألوا من أخبركم عنها.',
  closed: 'أُغلق باب توقيعها',
  askedBy: 'بدعوة من <who>{by}</who>.',
  signed:
    '{count, plural, zero {لم يوقّع أحد بعد.} one {وقّعت منظمة واحدة.} two {وقّعت منظمتان.} few {وقّعت # منظمات.} many {وقّعت # منظمة.} other {وقّعت # منظمة.}}',
  closes: 'آخر موعد: {when}.',
  sample: 'نموذج: لا شيء فيه حقيقي.',
}
