import type { ProblemTable } from '../../domain/words/problems';

/** What only 双报到 can be refused for. */
export const doubleRegistrationProblems = {
  'registrant-gone': { status: 422, title: '该同志已不在本社区的报到名册中' },
  'registrant-twice': { status: 409, title: '该同志在该社区已有一条有效的报到登记' },
  'grid-needed': { status: 422, title: '请选择该同志所在的网格' },
  'grid-elsewhere': { status: 422, title: '所选网格不属于报到社区，或已停用' },
  'same-community': { status: 422, title: '迁入社区就是现在的报到社区' },
  'not-a-community': { status: 422, title: '所选党组织不能接收在职党员报到' },
  'proposals-first': { status: 422, title: '社区还没有按规定次数推荐过岗位或服务项目，不能向单位反映' },
} as const satisfies ProblemTable;

declare module '../../domain/words/problems' {
  interface OwnProblems extends Record<keyof typeof doubleRegistrationProblems, true> {}
}
