import { type PaperFields, type PaperForm, type Printing, printNote } from './form';

// The tags that an office's own Word template may use, with what each becomes. In Chinese, since offices write them.

const common: Readonly<Record<string, string>> = {
  编号: '介绍信或事项的编号',
  校验码: '可查验真伪的校验码',
  查验地址: '查验校验码的网址',
  补打: '补打时为“补打第n次”，党员自己打印时为“党员自行打印第n次”，原件为空',
  状态: '作废或过期时为“作废”“已过期”，有效时为空',
};

/** All tags of a kind of paper, each with its meaning. */
export const tagsOf = ({ tags }: PaperForm): Record<string, string> => ({ ...common, ...tags });

/** What each tag becomes on this paper. */
export const templateValues = (form: PaperForm, fields: PaperFields, printing: Printing): Record<string, string> => ({
  编号: fields.number,
  校验码: printing.code,
  查验地址: printing.verifyAt,
  补打: printNote(printing),
  状态: printing.across ?? '',
  ...form.values(fields),
});
