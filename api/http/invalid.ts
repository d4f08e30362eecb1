import type { z } from 'zod';
import type { FieldError } from '../../platform/problem';

const types: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
};

const formats: Record<string, string> = {
  uuid: '不是有效的编号',
  date: '日期应写作 2026-11-22',
  url: '不是有效的网址',
  email: '不是有效的邮箱',
  regex: '格式有误',
};

/** Chinese words for what zod found; a schema's own message goes before it. */
export const words: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === '') return '必填';
      return `应为${types[issue.expected] ?? '其他类型'}`;
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? '不能为空' : `至少 ${issue.minimum} 个字符`;
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `最多 ${issue.maximum} 个字符`;
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return formats[issue.format] ?? '格式有误';
    case 'invalid_value':
      return issue.input === undefined ? '必填' : '不在可选范围内';
    case 'unrecognized_keys':
      return '不应有此项';
    default:
      return '填写有误';
  }
};

/** A JSON pointer (RFC 6901) to a place in a body. */
export const pointer = (path: PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** What zod found, as errors of a problem. @param prefix "" for a body, "?" for a query */
export function fieldErrors(error: z.core.$ZodError, prefix: '' | '?'): FieldError[] {
  return error.issues.slice(0, 50).flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      pointer: prefix === '?' ? `?${path.map(String).join('.')}` : pointer(path),
      detail: issue.message,
    }));
  });
}
