/** Fixed lists of the world from which editors choose by name; names come from `Intl.DisplayNames` in each language. */

const codesIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/** ISO 3166-1 alpha-2, all 249 codes. */
const countries = codesIn(`
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
  FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
  MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
  PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
  TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`);

/** ISO 639-1 codes of languages in which a city may write or a speaker speak. */
const spokenLanguages = codesIn(`
  af am ar as ay az be bg bi bm bn bs ca cs cy da de dv dz el en es et eu fa ff fi fj fr ga gl gn gu ha he hi hr
  ht hu hy id ig is it ja jv ka kg ki kk km kn ko ku ky la lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl
  nn no ny om or pa pl ps pt qu rn ro ru rw sa sd sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl
  tn to tr ts tt ug uk ur uz ve vi wo xh yo zh zu
`);

/** Codes of each fixed list. Currencies are ISO 4217, time zones those of the IANA database. */
export const fixedLists: Readonly<Record<'country' | 'currency' | 'language' | 'time-zone', readonly string[]>> = {
  country: countries,
  currency: Intl.supportedValuesOf('currency'),
  language: spokenLanguages,
  'time-zone': Intl.supportedValuesOf('timeZone'),
};

export type FixedList = keyof typeof fixedLists;

export const isFixedList = (name: string): name is FixedList => Object.hasOwn(fixedLists, name);
