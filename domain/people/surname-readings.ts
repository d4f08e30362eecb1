/**
 * Surnames that are read otherwise than the character usually is, or in more than one way: every reading by which
 * somebody may look for them. ü is v.
 */
export const surnameReadings: Readonly<Record<string, readonly string[]>> = {
  单: ['shan', 'dan'],
  单于: ['chanyu', 'shanyu', 'danyu'],
  仇: ['qiu', 'chou'],
  解: ['xie', 'jie'],
  查: ['zha', 'cha'],
  区: ['ou', 'qu'],
  朴: ['piao', 'pu', 'po'],
  缪: ['miao', 'mou', 'miu'],
  盖: ['ge', 'gai'],
  乐: ['yue', 'le'],
  覃: ['qin', 'tan', 'xun'],
  翟: ['zhai', 'di'],
  谌: ['chen', 'shen'],
  尉: ['wei', 'yu'],
  尉迟: ['yuchi', 'weichi'],
  万俟: ['moqi', 'wansi', 'wanqi'],
  曾: ['zeng', 'ceng'],
  任: ['ren'],
  华: ['hua'],
  卜: ['bu', 'bo'],
  么: ['yao', 'me'],
  折: ['she', 'zhe'],
  冼: ['xian', 'xi'],
  洗: ['xian', 'xi'],
  黑: ['he', 'hei'],
  种: ['chong', 'zhong'],
  秘: ['bi', 'mi'],
  员: ['yun', 'yuan'],
  祭: ['zhai', 'ji'],
  召: ['shao', 'zhao'],
  句: ['gou', 'ju'],
  隗: ['wei', 'kui'],
  郇: ['xun', 'huan'],
  能: ['nai', 'neng'],
  厍: ['she', 'ku'],
  宓: ['mi', 'fu'],
  郗: ['xi', 'chi'],
  牟: ['mu', 'mou'],
  藏: ['zang', 'cang'],
  柏: ['bai', 'bo'],
  晟: ['cheng', 'sheng'],
  长孙: ['zhangsun', 'changsun'],
  宿: ['su', 'xiu'],
  相: ['xiang'],
  繁: ['po', 'fan'],
  那: ['na', 'nuo'],
  难: ['ning', 'nan'],
  逄: ['pang', 'feng'],
  撒: ['sa'],
  应: ['ying'],
  纪: ['ji'],
  车: ['che', 'ju'],
  适: ['kuo', 'shi'],
  重: ['chong', 'zhong'],
  行: ['xing', 'hang'],
  曲: ['qu'],
  訾: ['zi'],
  眭: ['sui', 'gui'],
  妫: ['gui', 'wei'],
  佴: ['nai', 'er'],
  阚: ['kan', 'han'],
  麻: ['ma'],
  大: ['da', 'dai'],
  会: ['gui', 'hui'],
  夏侯: ['xiahou'],
  澹台: ['tantai', 'dantai'],
  令狐: ['linghu'],
  鲜于: ['xianyu'],
  呼延: ['huyan'],
  吐: ['tu'],
  薄: ['bo', 'bao'],
  都: ['du', 'dou'],
  哈: ['ha', 'ka'],
  幺: ['yao'],
  亓: ['qi', 'ji'],
  逯: ['lu', 'dai'],
  吕: ['lv', 'lu', 'lyu'],
  闾: ['lv', 'lu', 'lyu'],
  俞: ['yu', 'shu'],
  余: ['yu'],
  佘: ['she', 'yu'],
};

/** A name read otherwise: it begins with these characters, and its pinyin or initials as they are kept with this. */
export interface OtherReading {
  surname: string;
  field: 'pinyin' | 'initials';
  start: string;
}

/**
 * How else a pinyin or initials may be kept whose surname has several readings.
 * @param typed small letters, from the beginning of a name
 * @param kept how a surname is kept usually
 */
export function otherReadings(typed: string, kept: (surname: string) => string): OtherReading[] {
  return Object.entries(surnameReadings).flatMap(([surname, known]) => {
    const readings = [...new Set([kept(surname), ...known])];
    return readings.flatMap((reading): OtherReading[] => {
      const others = readings.filter((other) => other !== reading);
      const rest = typed.startsWith(reading) ? typed.slice(reading.length) : reading.startsWith(typed) ? '' : undefined;
      const spelt =
        rest === undefined ? [] : others.map((other) => ({ surname, field: 'pinyin' as const, start: other + rest }));
      // Of a surname of two characters the initials differ in both places.
      const letter = reading.charAt(0);
      const short =
        surname.length > 1 || !typed.startsWith(letter)
          ? []
          : others
              .filter((other) => !other.startsWith(letter))
              .map((other) => ({ surname, field: 'initials' as const, start: other.charAt(0) + typed.slice(1) }));
      return [...spelt, ...short];
    });
  });
}
