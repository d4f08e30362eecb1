/** The status of an answer and what a secretary reads. */
export interface ProblemWords {
  status: number;
  title: string;
}

export type ProblemTable = Readonly<Record<string, ProblemWords>>;

/**
 * The one table of errors: what a person or a program may be told. `type` is stable; the title is what a secretary
 * reads. Answers carry it as application/problem+json (RFC 9457) with `type: "urn:dangwu:problem:<type>"`.
 */
const shared = {
  'malformed-json': { status: 400, title: '请求内容不是有效的 JSON' },
  'malformed-request': { status: 400, title: '请求格式有误，无法读取' },
  'request-too-slow': { status: 408, title: '请求发送过慢，连接已关闭' },
  'headers-too-large': { status: 431, title: '请求头过大' },
  'invalid-input': { status: 400, title: '填写的内容有误' },
  'invalid-cursor': { status: 400, title: '翻页标记无效，请从第一页重新查询' },
  'missing-idempotency-key': { status: 400, title: '缺少 Idempotency-Key 请求头' },
  'not-signed-in': { status: 401, title: '请先登录' },
  'wrong-sign-in': { status: 401, title: '用户名或密码不正确' },
  'sign-in-locked': { status: 429, title: '登录失败次数过多，此账号在本地址已暂时锁定，可由安全管理员解锁' },
  'password-change-needed': { status: 403, title: '请先修改密码：首次登录，或密码已满有效期' },
  'code-needed': { status: 401, title: '请输入动态验证码' },
  'second-factor-needed': { status: 403, title: '请先设置动态验证码' },
  'second-factor-in-use': { status: 409, title: '已设置动态验证码，更换须由管理员先行重置' },
  'wrong-code': { status: 422, title: '动态验证码不正确或已使用过，请等待下一个' },
  'second-yes-needed': { status: 403, title: '此操作须经安全管理员同意，已提交申请；同意后请再次办理' },
  'approval-closed': { status: 409, title: '此申请已处理或已过期' },
  'not-allowed': { status: 403, title: '您没有办理此事的权限' },
  'local-sign-in-off': { status: 403, title: '本系统已停用用户名密码登录，请使用统一身份认证登录' },
  'not-known-here': { status: 403, title: '您已通过身份认证，但本系统中没有对应的人员，请联系管理员' },
  'sign-in-unfinished': { status: 400, title: '身份认证没有完成，请重新登录' },
  'oidc-off': { status: 404, title: '本系统没有启用统一身份认证登录' },
  'rehearsal-off': { status: 404, title: '本系统没有启用推演' },
  'identity-taken': { status: 409, title: '该身份已关联其他人员' },
  'wrong-origin': { status: 403, title: '请求来源不被允许' },
  'not-found': { status: 404, title: '没有找到' },
  'method-not-allowed': { status: 405, title: '此地址不支持该操作' },
  conflict: { status: 409, title: '内容已被他人修改，请刷新后再试' },
  'already-decided': { status: 409, title: '此事项已由他人办理' },
  'task-being-decided': { status: 409, title: '此事项正由他人办理，请稍后查看' },
  'task-claimed': { status: 409, title: '此事项已被他人签收' },
  'nobody-holds-it': { status: 409, title: '此事项没有被他人签收、委派或转办，无需收回' },
  'task-closed': { status: 409, title: '此事项已经结束' },
  'dry-run-unanswered': { status: 409, title: '还有人没有逐条核实，请全部核实后再确认' },
  'dry-run-confirmed': { status: 409, title: '首次核查已经确认，请在签到、党费或工作的登记中更正' },
  'first-month-looked': { status: 409, title: '该组织或其下级已开始按月核查，启用月份不能再改' },
  'assignment-answered': { status: 409, title: '此项工作已有答复或登记，如有误请在登记上更正' },
  'assignment-withdrawn': { status: 409, title: '此项工作已撤回' },
  'assignment-not-agreed': { status: 422, title: '该同志没有答应承担此项工作，不能登记为未完成' },
  'assignment-not-due': { status: 422, title: '完成期限还没有过，不能登记为未完成' },
  'side-task-closed': { status: 409, title: '此项已有人登记' },
  'role-still-held': { status: 409, title: '登记簿中该同志在此日期之后仍任原职务，请先登记任职截止日期' },
  'case-closed': { status: 409, title: '此流程已经办结' },
  'already-decided-by-someone': { status: 409, title: '已有人办理，不能撤回' },
  'already-open': { status: 409, title: '已有一件同类事项正在办理，不能重复发起' },
  'already-voted': { status: 409, title: '您已经投过票' },
  'too-few-voters': { status: 422, title: '有表决权的人数过少，不能在线无记名投票，请使用纸质票' },
  'ballot-closed': { status: 409, title: '投票已经结束' },
  'not-eligible': { status: 403, title: '您不在本次投票的名单中' },
  'quorum-missing': { status: 422, title: '到会人数不足法定人数，不能表决' },
  'sums-impossible': { status: 422, title: '票数与到会人数或收回的票数不符，请核对后重新填写' },
  'counters-unfit': { status: 422, title: '请选择两名到会且不是表决对象的同志计票、监票' },
  'secret-vote-needed': { status: 422, title: '此类议题须无记名投票，请使用纸质票或在线投票' },
  'sitting-not-held': { status: 409, title: '请先开始签到，再表决' },
  'matter-closed': { status: 409, title: '此议题已有结果或已撤回，不能再办理' },
  'ballot-still-open': { status: 409, title: '此议题正在无记名投票，请先结束投票' },
  'not-called': { status: 422, title: '该同志不在这次集会的名单上' },
  'left-out-is-present': { status: 422, title: '该同志已到会，应计入应到会人数' },
  'already-urged': { status: 409, title: '今天已经催办过，明天再试' },
  'rehearsal-running': { status: 409, title: '已有一场推演正在进行，请稍后再试' },
  'body-too-large': { status: 413, title: '提交的内容过大' },
  'unsupported-media-type': { status: 415, title: '不支持的内容格式' },
  'idempotency-key-reused': { status: 422, title: '同一 Idempotency-Key 用于了不同的内容' },
  'outcome-not-offered': { status: 422, title: '当前环节没有这个办理选项' },
  'reason-needed': { status: 422, title: '请填写理由' },
  'cannot-undo': { status: 409, title: '该步已更正过，或其登记不能由系统撤回' },
  'same-person': { status: 403, title: '此步须由另一人办理，您已办理过应与之分开的一步' },
  'own-case': { status: 403, title: '不能办理本人的事项' },
  'dues-not-paid': { status: 422, title: '党费尚未交至转出当月' },
  'dues-too-old': { status: 422, title: '所交月份已超过可补交的期限，请填写补交理由和上一级党委同意的日期' },
  'dues-sum-too-small': { status: 422, title: '金额不足以交纳所选的各个月份，请减少月份或核对金额' },
  'dues-months-gap': { status: 422, title: '预交党费应逐月连续，请补选中间的月份' },
  'dues-one-off': { status: 422, title: '超出应交的部分已达一次性多交党费的数额，须另行登记并全部上缴，请核对金额' },
  'dues-countered': { status: 409, title: '这笔交纳已经冲正' },
  'list-line-used': { status: 409, title: '这一行流水已登记为一笔交纳，不能重复使用' },
  'disposition-open': { status: 422, title: '该党员有正在进行的组织处置，暂不能转接' },
  'member-lost': { status: 422, title: '该党员为失联状态，不能办理' },
  'member-not-active': { status: 422, title: '该党员已停止党籍或不再是党员，不能办理' },
  'probation-papers-needed': { status: 422, title: '预备党员考察材料尚未备齐' },
  'probation-over': { status: 422, title: '预备期已满尚未讨论转正，请先办理转正' },
  'member-already-here': { status: 422, title: '该身份证号的党员组织关系已在本系统' },
  'same-branch': { status: 422, title: '接收支部就是所在支部' },
  'target-not-able': { status: 422, title: '接收组织不能接收组织关系' },
  'date-out-of-range': { status: 422, title: '日期不在允许的范围内' },
  'last-administrator': { status: 409, title: '这是该组织最后一名管理员，请先任命接任的管理员' },
  'organisation-not-empty': { status: 422, title: '该组织尚有下级组织、党员或未办结事项，不能撤销' },
  'exemption-overlaps': { status: 409, title: '该同志在这段时间内已有同一情形的登记，请续期或改期' },
  'export-too-large': { status: 422, title: '要导出的内容过多，请缩小筛选范围后再试' },
  'roster-unreadable': { status: 422, title: '名册无法识别，请检查文件和列名' },
  'paper-not-due': { status: 422, title: '当前环节没有这种文书' },
  'template-refused': { status: 422, title: 'Word 模板有误，未保存' },
  'template-unfit': { status: 422, title: 'Word 模板有误，不能使用，请改好后重新上传' },
  'no-template': { status: 404, title: '本单位及上级没有这种文书的 Word 模板' },
  'import-refused': { status: 422, title: '导入文件有误，未导入任何内容' },
  'file-not-recognised': { status: 422, title: '文件内容与所声明的类型不符，只接收 PNG、JPEG 图片和 PDF' },
  'file-active-content': { status: 422, title: 'PDF 中含有自动执行的动作、脚本、内嵌文件或已加密，不能上传' },
  'pdf-unreadable': { status: 422, title: '此 PDF 无法逐项检查，不能上传，请重新扫描或打印为 PDF' },
  'image-dimensions': { status: 422, title: '图片尺寸异常，不能上传' },
  'file-infected': { status: 422, title: '文件未通过病毒检查，未保存' },
  'file-in-use': { status: 409, title: '此附件已作为办理依据，不能收回' },
  'too-many-files': { status: 422, title: '此事项的附件已达上限' },
  'batch-file-unreadable': { status: 422, title: '文件无法识别，请使用下载的模板填写' },
  'batch-too-large': { status: 422, title: '一批最多 2000 人，请拆分后办理' },
  'batch-being-checked': { status: 409, title: '此批次正在核对，请待核对完成后再启动' },
  'batch-closed': { status: 409, title: '此批次已作废，不能再办理' },
  'batch-under-way': { status: 409, title: '此批次已启动，不能作废' },
  'row-under-way': { status: 409, title: '此行已启动，不能再修改' },
  'attendance-closed': { status: 409, title: '签到已封存，不能再签到或请假；记错的请办理更正' },
  'attendance-open': { status: 409, title: '签到尚未封存，请直接修改签到' },
  'not-on-attendance': { status: 422, title: '不在本次集会的签到名单中，请找签到人' },
  'phone-sign-in-off': { status: 403, title: '本单位没有启用手机签到，请由签到人登记' },
  'sign-in-not-yet': { status: 409, title: '还没有到签到时间' },
  'wrong-sitting-code': { status: 422, title: '签到码不正确，请看现场公布的签到码' },
  'marked-by-keeper': { status: 409, title: '签到人已为您登记，如有不符请当场找签到人' },
  'leave-not-needed': { status: 409, title: '已经签到或已经准假，不需要请假' },
  'leave-too-late': { status: 422, title: '已超过会后补假的期限' },
  'correction-too-late': { status: 403, title: '已超过支部更正的期限，请报上级党组织更正' },
  'nothing-to-correct': { status: 409, title: '签到记录与更正内容相同，无需更正' },
  'nothing-to-make-up': { status: 409, title: '该同志没有缺席或请假，不需要补课' },
  'make-up-over': { status: 422, title: '补课日期不在补课期限内' },
  'payment-list-unreadable': { status: 422, title: '来款清单无法识别，请检查文件和列名' },
  'payment-list-known': { status: 409, title: '这份清单中的来款都已登记过，没有新的来款' },
  'payment-line-settled': { status: 409, title: '这笔来款已有人处理，请刷新查看' },
  'payment-line-changed': { status: 409, title: '应交的党费已有变化，与这笔来款不再一致，请刷新后重新核对' },
  'payment-line-not-free': { status: 409, title: '这笔来款已入账，请先在党费明细中冲正，再重新处理' },
  'payment-line-sum': { status: 422, title: '各人金额之和须等于这笔来款的金额' },
  'book-year-closed': { status: 409, title: '该年度的台账已结转，不能再登记；请登记在以后的日期，或用冲正更正' },
  'book-countered': { status: 409, title: '这一笔已经冲正' },
  'book-too-little': { status: 422, title: '结余不足：党费支出不能超过台账结余，请核对金额' },
  'book-decision-needed': { status: 422, title: '使用党费须经集体研究决定并有凭证，请填写研究决定的日期和凭证号' },
  'book-year-not-over': { status: 422, title: '该年度尚未结束，或上一年度还没有结转' },
  'gift-too-small': { status: 422, title: '未达到一次性多交党费单独上缴的数额，请在党费收缴中登记' },
  'gift-forwarded': { status: 409, title: '这一笔已登记上缴' },
  'publication-not-over': { status: 422, title: '该年度尚未结束，不能公布' },
  'grid-known': { status: 409, title: '该社区已有同名网格' },
  'unit-known': { status: 409, title: '已有同名的单位，请在单位名单中查找' },
  'unit-registered': { status: 409, title: '该单位已经报到登记' },
  'unit-ended': { status: 409, title: '该单位已停用' },
  'unit-link-unknown': { status: 404, title: '链接无效、已过期或已收回，请向给您链接的社区索取新的链接' },
  'too-many-links': { status: 409, title: '该单位同一用途的有效链接已有 5 个，请先收回不用的' },
  'too-many-requests': { status: 429, title: '操作过于频繁，请稍后再试' },
  internal: { status: 500, title: '系统出现错误，已记录' },
  'outcome-unknown': { status: 503, title: '系统暂未答复，办理结果未知，请用同一请求重试' },
  'identity-provider-away': { status: 503, title: '统一身份认证暂时无法连接，请稍后再试，或用其他方式登录' },
  unavailable: { status: 503, title: '系统暂时不可用，请稍后再试' },
} as const satisfies ProblemTable;

/**
 * Types that only one procedure has. Each procedure adds its own names here, so that a type that nobody declares is an
 * error wherever it is written; see procedures/<id>/problems.ts.
 */
// biome-ignore lint/suspicious/noEmptyInterface: procedures add to it.
export interface OwnProblems {}

export type ProblemType = keyof typeof shared | keyof OwnProblems;

/** All that can be told: the shared ones, and those of every procedure whose table is loaded. */
export const problems = { ...shared } as Record<ProblemType, ProblemWords>;

/** Makes a procedure's own problems known. @throws Error when one of them is there already in other words */
export function declareProblems(own: ProblemTable): void {
  for (const [type, words] of Object.entries(own)) {
    if (isProblemType(type) && problems[type] !== words) throw new Error(`the problem ${type} is declared twice`);
    Object.assign(problems, { [type]: words });
  }
}

export const isProblemType = (text: string): text is ProblemType => Object.hasOwn(problems, text);
