import { cutTo } from '../../lists/cut-to';

test('a sheet that has more than fits says so; one that just fits is whole and says nothing', () => {
  const sheet = { name: '出勤明细', elsewhere: '请按时段导出' };
  expect(cutTo([1, 2, 3], 3, sheet)).toEqual({ rows: [1, 2, 3], about: [] });
  expect(cutTo([1, 2, 3, 4], 3, sheet)).toEqual({
    rows: [1, 2, 3],
    about: [{ title: '出勤明细', text: '超过3行，只列出前3行，其余没有列出；请按时段导出' }],
  });
});
