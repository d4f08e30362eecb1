const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/iPhone/, '苹果手机'],
  [/iPad/, '苹果平板'],
  [/Android/, '安卓'],
  [/Windows/, '电脑'],
  [/Mac OS X|Macintosh/, '苹果电脑'],
  [/Linux|X11/, '电脑'],
];

const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger|wxwork/, '微信'],
  [/360SE|360EE|QihooBrowser/, '360浏览器'],
  [/Edg/, '微软浏览器'],
  [/Firefox/, '火狐浏览器'],
  [/HeadlessChrome|Chrome/, '谷歌内核浏览器'],
  [/Safari/, '苹果浏览器'],
];

const first = (among: typeof systems, text: string) => among.find(([sign]) => sign.test(text))?.[1];

/** A device in words, by what its browser says of itself. @returns undefined when it says nothing that is known */
export function deviceText(agent: string | null): string | undefined {
  if (!agent) return undefined;
  const parts = [first(systems, agent), first(browsers, agent)].filter(Boolean);
  return parts.length ? parts.join('，') : undefined;
}
