import { latestDuesMonth } from '../../domain/people/dues-month';
import { checkEthnicity } from '../../domain/people/ethnicity';
import { checkMemberDates, type MemberDates } from '../../domain/people/member-dates';
import { clean, cleanName, halfWidth, refusedCharacter } from '../../domain/words/text';

const TODAY = '2026-11-22';
const problems = (dates: MemberDates) => checkMemberDates(dates, TODAY).map(({ field, problem }) => [field, problem]);

describe('民族', () => {
  it.each([
    ['汉族', '汉族'],
    ['汉', '汉族'],
    ['汉  族', '汉族'],
    ['维吾尔', '维吾尔族'],
    ['土家族 ', '土家族'],
    ['穿青人', '穿青人'],
    ['穿青', '穿青人'],
    ['革家人', '革家人'],
    ['夏尔巴人', '夏尔巴人'],
    ['其他', '其他'],
    ['外国血统', '外国血统'],
  ])('%j is kept as %s', (typed, value) => {
    expect(checkEthnicity(typed)).toEqual({ ok: true, value });
  });

  it.each(['某族', '穿青人族', '汉人', ''])('%j is none', (typed) => {
    expect(checkEthnicity(typed)).toEqual({ ok: false, problem: 'ethnicity-unknown' });
  });
});

describe('dates of a member are judged by the rule of their own day', () => {
  it.each<[string, MemberDates, [string, string][]]>([
    ['joined at 17 in 1948', { birth: '1931-05-01', kind: 'full', joinedOn: '1948-06-01', fullOn: '1948-09-01' }, []],
    ['joined at 17 in 1952', { birth: '1935-05-01', kind: 'full', joinedOn: '1952-07-01', fullOn: '1953-07-01' }, []],
    [
      'joined at 17 from the eighth congress on',
      { birth: '1938-12-01', kind: 'full', joinedOn: '1956-09-26', fullOn: '1957-09-26' },
      [['joinedOn', 'joined-too-young']],
    ],
    ['joined on his birthday', { birth: '1960-01-15', kind: 'full', joinedOn: '1978-01-15', fullOn: '1979-01-15' }, []],
    [
      'joined before he was born',
      { birth: '1950-01-15', kind: 'full', joinedOn: '1950-01-15', fullOn: '1951-01-15' },
      [['joinedOn', 'joined-before-birth']],
    ],
    ['full at once in 1970', { kind: 'full', joinedOn: '1970-07-01', fullOn: '1970-07-01' }, []],
    [
      'full within a year',
      { kind: 'full', joinedOn: '1985-07-01', fullOn: '1986-06-30' },
      [['fullOn', 'full-too-early']],
    ],
    [
      'full before joining',
      { kind: 'full', joinedOn: '1985-07-01', fullOn: '1985-06-30' },
      [['fullOn', 'full-before-joined']],
    ],
    ['full without a day', { kind: 'full', joinedOn: '1985-07-01' }, [['fullOn', 'full-date-needed']]],
    [
      'in probation with one',
      { kind: 'probationary', joinedOn: '2025-07-01', fullOn: '2026-07-01' },
      [['fullOn', 'full-date-not-yet']],
    ],
    ['joining tomorrow', { kind: 'probationary', joinedOn: '2026-11-23' }, [['joinedOn', 'joined-in-future']]],
  ])('%s', (_, dates, wrong) => {
    expect(problems(dates)).toEqual(wrong);
  });

  it('dues are paid a year ahead at most', () => {
    expect(latestDuesMonth(TODAY)).toBe('2027-11');
  });
});

describe('characters that nobody sees, and those that look like others', () => {
  it.each([
    ['例零\u200C二四', '例零二四'],
    ['例零\u00AD二五', '例零二五'],
    ['例零二六\uFE0F', '例零二六'],
    ['例零\u200D二七', '例零二七'],
    ['例\u3164零二八', '例零二八'],
    ['\u202D例零二九\u202C', '例零二九'],
    ['\u2066例零三\u2069', '例零三'],
    ['例\u2800一', '例一'],
    ['⼀⾦', '一金'],
    ['例○一', '例〇一'],
    ['ＡＬＩ', 'ALI'],
    ['e\u0301', 'é'],
  ])('of the name %j leave %s', (typed, value) => {
    expect(cleanName(typed)).toEqual({ ok: true, value });
  });

  it('are refused and named where their meaning is not sure', () => {
    expect(clean('甲\u202E乙', { max: 9 })).toEqual({ ok: false, problem: 'text-control-character' });
    expect(refusedCharacter('甲\u202E乙')).toBe('U+202E');
    expect(cleanName('例⻅')).toEqual({ ok: false, problem: 'text-look-alike' });
    expect(refusedCharacter('例⻅')).toBe('U+2EC5');
  });

  it('around numbers and codes go, and dashes become hyphens', () => {
    expect(halfWidth('\u202D990001197001220433\u202C')).toBe('990001197001220433');
    expect(halfWidth('QH01–01')).toBe('QH01-01');
  });
});
