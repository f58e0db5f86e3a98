// What a metric says of its goal where it counts the system and not the customer: whoever calls log-ins to the CRM loyalty has a goal for the delivery.
import { whenUsed } from '../shape/silence/when-used.ts';

const system = '(?:crm|(?:the|new|our|its) (?:new )?(?:crm )?(?:system|software|tool))(?! (?:campaign|e?-?mail|offer|club|programme|program|segment|customer)s?\\b)';
const using = '(?:log[- ]?(?:in|on)s?|log(?:s|ged|ging)? (?:in|on)(?:to)?|adoption|usage|uses?|licen[cs]es?|records?|entries|users)';

const staff = '(?:staff|employees|agents|advis[eo]rs|sales ?people|(?:sales )?reps)';
const byStaff = `\\b${staff} (?:trained|who (?:log|use)\\b)|\\blog[- ]?ins? (?:of|by) (?:[a-z]+ )?${staff}\\b|\\buser adoption\\b|^adoption(?: rate)?$|\\b(?:leads|opportunities|records) (?:entered|recorded|logged|migrated)\\b|\\buptime\\b`;
/** Not who bought "12 months after go-live". */
const delivered = 'go[- ]?live on time|on[- ]time go[- ]?live|^go[- ]?live(?: date)?$|\\b(?:on|within) budget\\b';
const counted = '(?:(?:the|total|average|number of|no\\. of|share of|percentage of|% of|%) ?)*';
/** Of nobody in particular, these are those of the system; "monthly active users" are an app's, and whoever logs in to something says to what. */
const often = '(?: ?(?:rate|count|numbers?|frequency|volume|statistics))?(?: (?:per|each|every|an?) (?:day|week|month|quarter|year|user))?';
const ofNobody = `^(?:(?:the|total|average|daily|weekly|monthly|number of|no\\. of|count of|share of|percentage of|% of|%|user) ?)*(?:log[- ]?(?:in|on)s?${often}|users? (?:who (?:are|were|have) )?logged[- ]?(?:in|on)${often})$|^${counted}active users(?: (?:rate|count|numbers?))?$`;
/** As the whole of it: customers, too, are connected with branches, and stay "after data migration". */
const connected = `^${counted}(?:stores|branches|shops|outlets|offices|departments|teams) (?:(?:that|which) )?(?:(?:are|have been|were) )?(?:connected|live|onboarded|rolled out|migrated)(?: (?:to|with|in|on) ${system})?$|^${counted}data (?:sets? )?(?:migrated|migration)(?: (?:rate|progress|share))?$`;
const koreanOfNobody = '^(?:(?:월|주|일|주간|월간|평균|총|누적|전체|1인당|인당|사용자|하루) ?)*(?:로그인|접속)(?: ?(?:횟수|건수|수|률|율|비율|빈도|현황))?$|^(?:(?:평균|총|누적|전체) ?)*(?:활성|실) ?사용자(?: ?(?:수|비율|률|율))?$|^(?:평균 ?)?가동률$|^(?:지점|매장|점포|영업점|대리점) ?(?:연결|연동|접속)(?: ?(?:수|률|율|비율))?$';
const korean = '사용자 ?(?:로그인|접속)|입력률|(?:데이터|자료|레코드)(?:의)? ?이관|(?:CRM|시스템|소프트웨어|전산)(?:의)? ?(?:로그인|접속|사용|이용|활용|도입|구축|가동|입력|등록)|직원(?:의)? ?(?:로그인|접속)|^(?:정시 ?)?가동(?:일)?(?: ?준수)?$|(?:예산|일정|납기|공정) ?준수';

/** Longer texts describe; they are no names of a metric. */
const longest = 200;

/** Each with words of which it has one: V8 takes longer to make these patterns than the rest of a plan's reading takes. */
const ways: readonly (readonly [words: readonly string[], fits: (metric: string) => boolean])[] = [
  [['crm', 'system', 'software', 'tool'], whenUsed(`\\b${using}\\b[^.;,]{0,40}\\b${system}|\\b(?:crm(?: system)?|system) (?:${using}|user satisfaction)\\b`, 'i')],
  [['log', 'adoption', 'trained', 'who use', 'entered', 'recorded', 'migrated', 'uptime'], whenUsed(byStaff, 'i')],
  [['live', 'budget'], whenUsed(delivered, 'i')],
  [['log', 'active user'], whenUsed(ofNobody, 'i')],
  [['connected', 'live', 'onboarded', 'rolled out', 'migrat'], whenUsed(connected, 'i')],
];
const waysInKorean = whenUsed(`${korean}|${koreanOfNobody}`, 'i');

/** True for "number of customer records in the CRM system", "go-live on time and on budget", "CRM 활용률". */
export function countsDelivery(metric: string): boolean {
  if (metric.length > longest) return false;
  const composed = metric.normalize('NFC');
  const lower = composed.toLowerCase();
  return ways.some(([words, fits]) => words.some((word) => lower.includes(word)) && fits(composed)) || (/[가-힣]/.test(composed) && waysInKorean(composed));
}
