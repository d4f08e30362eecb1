import { duesMonthProblems } from '../domain/people/dues-month';
import { ethnicityProblems } from '../domain/people/ethnicity';
import { identityNumberProblems } from '../domain/people/identity-number';
import { memberDateProblems } from '../domain/people/member-dates';
import { phoneProblems } from '../domain/people/phone';
import { postcodeProblems } from '../domain/people/postcode';
import { textProblems } from '../domain/words/text';

/** What can be wrong with an imported file: the key is stable, the text is what the importer reads. Never data. */
export const importProblems = {
  ...ethnicityProblems,
  ...identityNumberProblems,
  ...memberDateProblems,
  ...phoneProblems,
  ...postcodeProblems,
  ...textProblems,
  'file-unreadable': '文件无法读取，请在 Excel 或 WPS 中打开，另存为 .xlsx 或 UTF-8 的 .csv 后重试',
  'file-password': '文件设有打开密码，请在 Excel 或 WPS 中取消密码、保存后重新上传',
  'file-damaged': '文件的压缩目录与实际内容不符，可能已损坏，请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试',
  'file-old-excel': '这是旧版 Excel（.xls）或 WPS（.et）文件，请打开后另存为 .xlsx 重新上传',
  'file-web-page': '这是网页或 XML 格式的表格，请用 Excel 或 WPS 打开后另存为 .xlsx 重新上传',
  'file-other-format': '这不是 Excel 或 CSV 文件，请另存为 .xlsx 后重新上传',
  'file-too-large': '文件内容过大，请删除多余的内容和空行，或拆分后重新上传',
  'too-many-sheets': '工作表过多，请只保留要导入的工作表',
  'quote-open': '此行有一个单元格以引号开头但没有正确结束，其后各行无法分清，请补齐或删去引号',
  'quote-runs-on': '此行有一个单元格的引号括住了后面的行，请检查引号是否成对',
  'beyond-headings': '此行的内容超出了最后一列列名，请检查是否因多出分隔符而错列，或补上列名',
  'rows-differ': '读到的行数与处理的行数不一致，未导入任何内容，请联系管理员',
  'file-empty': '文件中没有可导入的内容',
  'too-many-rows': '一个工作表最多20000行，请拆分后导入',
  'too-many-columns': '一个工作表最多64列',
  'unknown-sheet': '无法识别的工作表，请使用模板（组织、人员职务、党员）',
  'sheet-not-allowed': '您没有导入此类内容的权限',
  'unknown-column': '无法识别的列，请使用模板的列名或删去此列',
  'missing-column': '缺少必需的列',
  'several-sheets': '文件中有多个数据工作表，请只保留一个',
  'column-twice': '同一列出现了两次',
  'cell-too-long': '单元格内容过长',
  'cell-error': '单元格是公式错误值，请改为实际内容',
  'cell-lines': '单元格内有换行，请改为一行；一人一行',
  'formula-uncomputed': '公式没有计算结果，请在 Excel 或 WPS 中打开、保存后重新上传，或改为实际内容',
  'number-lost-digits': '号码按数字存储，末几位已丢失，请将单元格设为文本后重新填写',
  'number-masked': '号码已遮盖，请使用含完整号码的名册（导出时选择显示完整号码）',
  needed: '必填项没有填写',
  'date-format': '日期无法识别，请写成 2026-11-22 的形式',
  'day-missing': '只有年月，缺少日，请按档案补充到日，如 2026-11-22',
  'date-in-future': '日期晚于今天',
  'date-over': '日期早于今天',
  'month-format': '月份无法识别，请写成 2026-11 的形式',
  'money-format': '金额无法识别，请写成 12.50 的形式（元）',
  ...duesMonthProblems,
  'not-a-choice': '不在可选范围内，请按模板说明填写',
  'code-format': '代码只能由字母、数字和连字符组成，最多32位',
  'login-name-format': '登录名应以小写字母开头，3至32位字母、数字或 . _ -',
  'double-row': '与文件中前面的一行重复',
  'birth-date-differs': '出生日期与身份证号不符',
  'sex-differs': '性别与身份证号不符',
  'other-unit': '链接只供本单位使用，工作单位请填写本单位全称，或不填',
  'assigned-only': '只有下沉名册填写下沉截止日期，居住地报到的请删去',
  'community-unknown': '没有这个社区（或有重名），请填写系统中的党组织全称或代码',
  'organisation-unknown': '组织代码不存在，或不在您管理的组织之内',
  'organisation-closed': '该组织已撤销',
  'not-a-branch': '党员只能编入党支部',
  'group-elsewhere': '党小组不属于所填的党支部',
  'parent-needed': '除最上级组织外，须填写上级组织代码',
  'parent-kind': '上级组织的类别不能下设这一类组织',
  'parent-circle': '上级组织互为上下级，无法成树',
  'organisation-moved': '已有组织的上级或类别不能通过导入更改，请办理机构调整',
  'approval-not-possible': '党支部和党小组不能审批预备党员',
  'standing-differs': '党籍状态与系统中的不同，请通过相应流程办理，不能通过导入更改',
  'name-differs': '已登记的姓名与此不同，请核对',
  'branch-differs': '该党员已在其他党支部，请办理组织关系接转，不能通过导入更改',
  'role-not-here': '党小组长只设在党小组，党小组不设其他职务',
  'contact-above': '此人在上级组织任职，联系电话和告知方式须由其上级组织或本人修改',
  'own-role': '不能通过导入给自己设职务',
  'last-administrator': '这是该组织最后一名管理员，请先任命接任的管理员',
  'person-key-needed': '登录名和身份证号至少填写一项',
  'person-unknown': '人员编号不存在，或不在您可管理的人员之中',
  'member-unknown': '身份证号不在册，请先导入该党员',
  'login-name-taken': '登录名已被他人使用',
  'login-name-differs': '此人已有其他登录名',
  'to-before-from': '免职日期早于任职日期',
  'two-of-three': '系统管理员、安全管理员、审计员不能由一人兼任',
  'to-before-start': '截止日期早于起始日期',
  'month-not-past': '只能导入本月以前的记录，本月起请在系统中办理',
  'months-looked-at': '该党员所在支部已开始按月核查，不能再导入往期记录，请由支部更正',
  'second-yes-needed': '导入人员职务须经安全管理员同意，已提交申请；同意后请原样重新上传此文件',
} as const satisfies Record<string, string>;

export type ImportProblem = keyof typeof importProblems;

/** A place in the file and what is wrong there. `row` as Excel numbers it; 0 when the whole sheet or file is meant. */
export interface ImportError {
  sheet: string;
  row: number;
  column: string;
  type: ImportProblem;
  /** Why, and what to do; of a character that nobody sees, its number in Unicode. */
  reason: string;
}

const LISTED = 1000;

/** Collects what is wrong: all of it counted, the first 1,000 listed unless more are wanted. */
export class Findings {
  readonly errors: ImportError[] = [];
  count = 0;

  constructor(private readonly listed = LISTED) {}

  add(sheet: string, row: number, column: string, type: ImportProblem, character?: string): void {
    this.count += 1;
    if (this.errors.length >= this.listed) return;
    const reason = character ? `${importProblems[type]}（${character}）` : importProblems[type];
    this.errors.push({ sheet, row, column, type, reason });
  }
}
