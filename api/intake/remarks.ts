import { z } from 'zod';
import { codes } from '../../domain/people/member-codes';
import { type Remark, remarkKinds } from '../../sheets/remarks';

/** What became of rows of a file that are no data, and which of them Excel hides. */
export const ShownRemark = z
  .strictObject({
    sheet: z.string(),
    kind: z.enum(codes(remarkKinds)),
    title: z.string(),
    count: z.int().meta({ description: 'Rows; of a hidden sheet they are not counted.' }),
    rows: z.array(z.int()).meta({ description: 'The first 100 of them, as Excel numbers them.' }),
  })
  .meta({ id: 'FileRemark' });

export const shownRemarks = (remarks: readonly Remark[] | undefined): z.output<typeof ShownRemark>[] =>
  (remarks ?? []).map((remark) => ({ ...remark, title: remarkKinds[remark.kind] }));
