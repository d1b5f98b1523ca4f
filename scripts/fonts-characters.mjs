/**
 * Which Chinese characters the bundled faces carry. No outside data: the platform knows GB 2312, and the few hundred
 * commonest characters are written out below.
 */

/** Roughly the 700 commonest characters of modern written Chinese: most of any other release is in here. */
const COMMONEST =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去' +
  '法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点' +
  '正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿' +
  '原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德' +
  '资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交' +
  '规万取拉格望觉术领共确传师观清今切院让识候带导争运步际商收非验六深算八单近米每流示准众布证造斗找友城何快备半办青省列习响约支般史' +
  '感劳团往酸历克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局' +
  '照参红细引听该铁价严龙飞食究游言音响府集早段须亚李吗杂林低仅环助较节团费改致落阿拿谁远图足转九七供源服且局另群委影责千七房语叫哪' +
  '请围希根连推素仍越装境初功益移徙民难童妇贫困护联救援洲欧非澳印俄英法巴西日韩德届秘书宣言会议呼吁合谈判冲突停和约裁核武维持部队粮' +
  '食卫生健康病疫苗气候变化排碳环境可续洋森林水能源农业城乡教育儿童青残疾土著宗文遗产网络技创数字息贸易投融债税银货币增长就减赤字零百' +
  '亿左右男双句版页册签章附录编号摘要序脚注索印刷停播读朗慢暂继查找替字颜景深浅背框线宽窄缩放齐隐藏显帮助键盘鼠标窗菜设默认恢复撤销保' +
  '打件夹开闭新建复制粘贴剪切全搜首尾跳译语种媒介绍谢您请稍等错误败成功警提醒确取消是否'

/** Chinese punctuation that no Latin font has: CJK symbols, full-width forms, the forms for vertical quotation. */
const CHINESE_PUNCTUATION =
  '　、。〃々〇〈〉《》「」『』【】〔〕〖〗〜！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠［＼］＿｀｛｜｝～￥'

/**
 * Punctuation that Chinese shares code points with Latin: · — “ ” … In Chinese it is as wide as a character, so under
 * `:lang(zh)` it has to come from the Chinese face. ‘ ’ are not here: as quotation marks they are rare in Chinese (the
 * second level), but as an apostrophe in a name (Prud’homme) a full-width ’ tears the name apart.
 */
export const SHARED_PUNCTUATION = '·—“”…'

/**
 * The blocks a Chinese face answers for: enclosed numerals, CJK symbols, unified ideographs, compatibility and
 * full-width forms.
 */
export const CHINESE_RANGES =
  'U+2460-249B,U+3000-303F,U+3220-3229,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF'

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Where the double-byte plane of GB 2312 (1980) ends: the 3,755 ideographs in common use, then 3,008 rarer ones. */
const LAST_COMMON_ROW = 0xd7
const LAST_ROW = 0xf7

/** Every character of the double-byte plane of GB 2312 down to a row: symbols, then ideographs. */
function gb2312(/** @type {number} */ lastRow) {
  const decoder = new TextDecoder('gb18030')
  const characters = []
  for (let row = 0xa1; row <= lastRow; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (character.length === 1 && character !== '\ufffd') characters.push(character)
    }
  }
  return characters
}

/** Ideographs of the General Standard (2013) beyond GB 2312 that are met in names of people and places. */
const NAMES =
  '镕喆堃玥珺祎晞琤翀璟昇垚骉犇燚龑赟頔旻珅瑄瑢翙瑀峣屾崟峘啰囍埗塱墘壸奡婳媖嫚嬿孖寘峂嵚巘帡弇弢彧忞怹惇惪慜扅抃拃挦揳斝旸旿昉昒昽晙晢晫晳暅暐' +
  '曌朓杧杻栻桲梽棪棨楙榑槚橦欸氹汈沄沘沚沨泃洺洣浉浐浛浡浥涢涴淏淯渟渼湉湜湝湲湴溁溇溍溦滍滘漖潏潟澥澴濋濛瀍炆烜烺焌焜煐熇燊燏爔牁牂狝猄玒玓玘' +
  '玚玠玡玤玦玧玭玶珌珒珖珣珪珫珰珵珽琇琎琟琡琫琭琯琲瑂瑅瑆瑑瑔瑝瑧瑨瑱瑳瑸璆璈璒璘璠璥璪璬璮璱璲瓘瓛畇畯皞皦盉矞砆碶磡磻祃祊祐禔禛禤秾穀穟窅窣' +
  '竑筜筼簃粿纁绤绹缊缞羑羖翚翛翯耑脩臑芃茝荙莀莙菂萩蒟蓂蔃藟虓蜎蝘衎袆詝诐谞贇赑赪赬轘轪辀辿迺遆邽郃郈郚郪鄅鄌鄘鄚鄠酂釴鈊鋆钖钘铚锜锳镈镋镠镵' +
  '阇阓阛隃霨頫顗颋颙飏駃驎骃骕骙魟鮸鲃鲌鲖鲙鲯鳀鳡鸻鹀鹍鹓鹔鹖鹝鹟鹠鹡鹮鹲麹鼒鼩龢'

/** The characters wanted at first paint: those of the texts that ship, then the commonest, with all punctuation. */
export function coreCharacters(/** @type {string} */ texts) {
  const found = [...texts].filter((character) => CHINESE.test(character))
  return new Set([...found, ...COMMONEST, ...CHINESE_PUNCTUATION, ...SHARED_PUNCTUATION])
}

/** Everything else: what another release may bring. */
export function restCharacters(/** @type {Set<string>} */ core) {
  return beyond(core, [...gb2312(LAST_ROW), ...NAMES, ...ENCLOSED])
}

/** Of that what is common: the semibold sans, which sets names, a dateline and labels, has no more. */
export function commonRestCharacters(/** @type {Set<string>} */ core) {
  return beyond(core, [...gb2312(LAST_COMMON_ROW), ...ENCLOSED])
}

const ENCLOSED = '①②③④⑤⑥⑦⑧⑨⑩㈠㈡㈢㈣㈤'

function beyond(/** @type {Set<string>} */ core, /** @type {readonly string[]} */ characters) {
  const isOurs = (/** @type {string} */ character) => CHINESE.test(character) || ENCLOSED.includes(character)
  return new Set(characters.filter((character) => isOurs(character) && !core.has(character)))
}
