// Somebody's role and name in one text.

/** `COO Kim Minji`, `김민지, COO`, `Kim Minji (COO)`: who it is beside the role; nothing where the rest does not look like a name. */
export function roleAndName(text: string, isRole: (said: string) => boolean): { role: string; name: string } | null {
  const words = text.split(' ');
  const parts = words.slice(1).flatMap((_, index) => [[words.slice(0, index + 1), words.slice(index + 1)], [words.slice(index + 1), words.slice(0, index + 1)]].map((pair) => pair.map((some) => bare(some.join(' ')))));
  // The longest role first: of "CRM head of sales Kim Minji" it is more than "CRM".
  const [role, name] = parts.filter(([said, rest]) => isName(rest!) && isRole(said!) && !isRole(rest!)).sort(([one], [other]) => other!.length - one!.length)[0] ?? [];
  return role === undefined ? null : { role, name: name! };
}
/** Without what stands between the two, brackets around it, and what is added to be polite. */
const bare = (text: string): string => text.trim().replace(/^[-–—/|:] ?|[,:]$| ?[-–—/|]$/g, '').replace(/^\(([^()]*)\)$/, '$1').replace(/(?<=[가-힣]) ?[님씨]$/, '');
/** In Korean a surname and two syllables; else two words or more in capitals, none of which tells of an office, a place or a firm. What is no name would make somebody else of who is meant. */
export const isName = (text: string): boolean => (names ??= new RegExp("^(?:[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변][가-힣]{2}(?<![사자체장])|(?!.*\\b(?:To|Be|Not|Yet|Or|OR|And|AND|Of|The|Our|Former|Ex|Deputy|Acting|Interim|Vice|Retired|Non|Group|Named|New|Next|General|Executive|Chief|Senior|Head|Regional|Global|International|Asia|Pacific|Europe|EMEA|APAC|America|North|South|East|West|Central|Corp|Inc|Ltd|LLC|GmbH|AG|SA)\\b)\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3})(?: ?\\([^()]*\\))?$", 'u')).test(text);
let names: RegExp | undefined;
