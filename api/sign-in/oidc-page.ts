import type { ErrorRequestHandler } from 'express';
import { problems } from '../../domain/words/problems';
import { Problem } from '../../platform/problem';
import { API_BASE } from '../http/base';
import { publicPath } from '../http/public-path';

const page = (title: string, home: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录没有完成</title>
<style>
body { font: 16px/1.8 system-ui, sans-serif; max-width: 32em; margin: 15vh auto; padding: 0 1.5em; color: #222 }
h1 { font-size: 1.4em } a { color: #b3261e }
</style>
</head>
<body>
<main>
<h1>登录没有完成</h1>
<p>${title}。</p>
<p><a href="${home}">返回首页重新登录</a></p>
</main>
</body>
</html>
`;

/** A sign-in at the identity provider that fails leaves a person looking at our answer: he gets words, not JSON. */
export const problemPage =
  (publicUrl: string): ErrorRequestHandler =>
  (error, request, response, next) => {
    const isOurs = request.template?.startsWith(`${API_BASE}/session/oidc`) && error instanceof Problem;
    if (!isOurs || request.accepts(['json', 'html']) !== 'html') return next(error);
    const { status, parts, type } = error;
    if (parts.retryAfter !== undefined) response.set('Retry-After', String(parts.retryAfter));
    response
      .status(status)
      .type('html')
      .send(page(problems[type].title, publicPath(publicUrl, '/')));
  };
