import type { Request, Response } from 'express';
import { problems } from '../../domain/words/problems';
import type { Problem } from '../../platform/problem';
import { API_BASE } from './base';
import { publicPath } from './public-path';

/** What to do, by status, where the title does not say so. */
const advice: Record<number, string> = {
  401: '请回到系统重新登录，再打开一次。',
  403: '如需查看，请联系本单位的系统管理员确认您的任职登记。',
  404: '它可能已不在您的管理范围内，或者地址有误。',
  429: '请等一分钟左右再打开。',
  500: '请再试一次；仍不行时，请告诉系统管理员，并说明是几点几分、在做什么时出现的。',
  503: '请稍候，几秒钟后再试。',
};

const page = (heading: string, texts: readonly string[], home: string, homeText: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>
body { font: 16px/1.8 system-ui, sans-serif; max-width: 32em; margin: 15vh auto; padding: 0 1.5em; color: #222 }
h1 { font-size: 1.4em } a { color: #b3261e }
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${texts.map((text) => `<p>${text}</p>`).join('\n')}
<p><a href="${home}">${homeText}</a></p>
</main>
</body>
</html>
`;

/** Whether a person looks at the answer: a link was followed, a file was to open. Programs ask for no page. */
export const isForPerson = (request: Request): boolean =>
  request.method === 'GET' && request.accepts(['json', 'html']) === 'html';

/** A problem in words instead of JSON. It holds nothing of the request. */
export function sendProblemPage(request: Request, response: Response, { type, status }: Problem, publicUrl: string) {
  const { title } = problems[type];
  const home = publicPath(publicUrl, '/');
  const isSignIn = request.template?.startsWith(`${API_BASE}/session/oidc`);
  response.status(status).type('html');
  if (isSignIn) return response.send(page('登录没有完成', [`${title}。`], home, '返回首页重新登录'));
  const more = [advice[status], '请关闭本页，或按浏览器的“后退”回到原来的页面。'].filter((text) => text !== undefined);
  return response.send(page(title, more, home, '回到首页'));
}
