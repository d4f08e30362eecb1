import type { OrganisationKind } from '../../domain/people/roles';

/** An organisation of the sample; a branch knows how many members it has. */
export interface SampleOrganisation {
  code: string;
  name: string;
  kind: OrganisationKind;
  parent: string;
  approves: boolean;
  members: number;
}

const COMMUNITIES =
  '春晖 晨光 云溪 松涛 竹韵 桂香 梅岭 兰亭 荷塘 柳岸 枫桥 杏林 银杏 海棠 丁香 茉莉 芳草 长风 明月 流霞 望江 临湖 听泉 观澜 金穗 银河 星辉 朝阳'.split(
    ' ',
  );

// 党委 in some communities, 总支 in the others, one of these with over 300 members.
const COMMITTEES = new Set([1, 2, 3, 7, 10, 14, 19, 22, 26]);
const LARGEST = 5;
const SIZES: Record<number, number> = { 1: 148, 2: 132, 3: 121, [LARGEST]: 312 };
const OFFICE = 24;
const MEMBERS = 2_700;

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

/** The tree of an invented street in the order in which it stands, from the top down. */
export function street(): SampleOrganisation[] {
  const list: SampleOrganisation[] = [];
  const add = (code: string, name: string, kind: OrganisationKind, parent: string, approves = false, members = 0) =>
    list.push({ code, name, kind, parent, approves, members });
  add('QH', '青禾街道党工委（示例）', 'work-committee', '', true);
  add('QH00', '青禾街道机关党支部', 'branch', 'QH', false, OFFICE);
  const sizes = communitySizes();
  COMMUNITIES.forEach((community, index) => {
    const code = `QH${String(index + 1).padStart(2, '0')}`;
    const committee = COMMITTEES.has(index + 1);
    const name = `${community}社区`;
    add(code, `${name}${committee ? '党委' : '党总支'}`, committee ? 'committee' : 'general-branch', 'QH', committee);
    shares(sizes[index] as number).forEach((members, place) => {
      const branch = `${code}-${String(place + 1).padStart(2, '0')}`;
      const branchName = `${name}第${ORDINALS[place]}网格党支部`;
      add(branch, branchName, 'branch', code, false, members);
      for (let group = 1; group <= Math.floor(members / 20); group += 1) {
        add(`${branch}-${group}`, `${branchName}第${ORDINALS[group - 1]}党小组`, 'group', branch);
      }
    });
  });
  return list;
}

function communitySizes(): number[] {
  const fixed = Object.values(SIZES).reduce((sum, size) => sum + size, OFFICE);
  const weights = COMMUNITIES.map((_, index) => (SIZES[index + 1] ? 0 : 10 + (index % 5)));
  return shareOut(MEMBERS - fixed, weights).map((share, index) => SIZES[index + 1] ?? share);
}

/** A community's members among its branches: most under 50, some over (《支部工作条例（试行）》第四条). */
function shares(size: number): number[] {
  const branches = Math.max(2, Math.round(size / 45));
  // The first branches are the larger ones.
  const weights = Array.from({ length: branches }, (_, place) => branches * 2 - place);
  return shareOut(size, weights);
}

/** Shares whole numbers out by weight, so that they add up. */
function shareOut(total: number, weights: number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let upTo = 0;
  let given = 0;
  return weights.map((weight) => {
    upTo += weight;
    const share = Math.round((total * upTo) / sum) - given;
    given += share;
    return share;
  });
}
