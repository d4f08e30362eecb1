/**
 * The one table of errors: what a person or a program may be told. `type` is stable; the title is what a secretary
 * reads. Answers carry it as application/problem+json (RFC 9457) with `type: "urn:dangwu:problem:<type>"`.
 */
export const problems = {
  'malformed-json': { status: 400, title: '请求内容不是有效的 JSON' },
  'invalid-input': { status: 400, title: '填写的内容有误' },
  'invalid-cursor': { status: 400, title: '翻页标记无效，请从第一页重新查询' },
  'missing-idempotency-key': { status: 400, title: '缺少 Idempotency-Key 请求头' },
  'not-signed-in': { status: 401, title: '请先登录' },
  'wrong-sign-in': { status: 401, title: '用户名或密码不正确' },
  'sign-in-locked': { status: 429, title: '登录失败次数过多，账号已暂时锁定' },
  'password-change-needed': { status: 403, title: '首次登录请先修改密码' },
  'not-allowed': { status: 403, title: '您没有办理此事的权限' },
  'wrong-origin': { status: 403, title: '请求来源不被允许' },
  'not-found': { status: 404, title: '没有找到' },
  'method-not-allowed': { status: 405, title: '此地址不支持该操作' },
  conflict: { status: 409, title: '内容已被他人修改，请刷新后再试' },
  'already-decided': { status: 409, title: '此事项已由他人办理' },
  'task-being-decided': { status: 409, title: '此事项正由他人办理，请稍后查看' },
  'task-claimed': { status: 409, title: '此事项已被他人签收' },
  'task-closed': { status: 409, title: '此事项已经结束' },
  'case-closed': { status: 409, title: '此流程已经办结' },
  'already-decided-by-someone': { status: 409, title: '已有人办理，不能撤回' },
  'transfer-open': { status: 409, title: '该党员已有一件正在办理的组织关系接转' },
  'already-urged': { status: 409, title: '今天已经催办过，明天再试' },
  'body-too-large': { status: 413, title: '提交的内容过大' },
  'unsupported-media-type': { status: 415, title: '不支持的内容格式' },
  'idempotency-key-reused': { status: 422, title: '同一 Idempotency-Key 用于了不同的内容' },
  'outcome-not-offered': { status: 422, title: '当前环节没有这个办理选项' },
  'reason-needed': { status: 422, title: '请填写理由' },
  'own-case': { status: 403, title: '不能办理本人的事项' },
  'dues-not-paid': { status: 422, title: '党费尚未交至转出当月' },
  'disposition-open': { status: 422, title: '该党员有正在进行的组织处置，暂不能转接' },
  'member-lost': { status: 422, title: '该党员为失联状态，不能转接' },
  'member-not-active': { status: 422, title: '该党员已停止党籍或不再是党员，不能转接' },
  'probation-papers-needed': { status: 422, title: '预备党员考察材料尚未备齐' },
  'probation-over': { status: 422, title: '预备期已满尚未讨论转正，请先办理转正' },
  'same-branch': { status: 422, title: '接收支部就是所在支部' },
  'target-not-able': { status: 422, title: '接收组织不能接收组织关系' },
  'letter-expired': { status: 422, title: '介绍信已过有效期' },
  'date-out-of-range': { status: 422, title: '日期不在允许的范围内' },
  'not-this-branch': { status: 422, title: '所选支部不属于接收党委' },
  'organisation-not-empty': { status: 422, title: '该组织尚有下级组织、党员或未办结事项，不能撤销' },
  'import-refused': { status: 422, title: '导入文件有误，未导入任何内容' },
  'too-many-requests': { status: 429, title: '操作过于频繁，请稍后再试' },
  internal: { status: 500, title: '系统出现错误，已记录' },
  'outcome-unknown': { status: 503, title: '系统暂未答复，办理结果未知，请用同一请求重试' },
  unavailable: { status: 503, title: '系统暂时不可用，请稍后再试' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemType = keyof typeof problems;

export const isProblemType = (text: string): text is ProblemType => Object.hasOwn(problems, text);
