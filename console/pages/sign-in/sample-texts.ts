import type { Schemas } from '../../api/client';

export const sampleTexts = {
  title: '先用示例走一遍',
  what: '本机现在装的是示例街道，人员和组织全部虚构。选一个身份，点一下就进去，不用密码。',
  who: (name: string, organisation: string) => `${name}，${organisation}`,
  enter: '以此身份进入',
  enterAs: (part: string) => `以此身份进入：${part}`,
  tries: {
    sender: '发起一次接转：选一名党员、选接收支部，提交后看它到了谁那里。',
    'sender-committee': '审批转出：同意后开具介绍信，打印出来看看。',
    member: '看自己的事到了哪一步，拿着介绍信报到。',
    'receiver-committee': '审核接收，办结时寄出回执。',
    receiver: '把转来的党员编入本支部。',
    'grid-worker': '看本网格的报到党员，为他们认领和登记服务。',
    registrant: '看身边适合自己的，认领一项，登记一次服务。',
    street: '看全街道的事项、超期和统计，给名册做一次体检。',
    admin: '管组织、人员和登录，导入名册，设定规则。',
  } satisfies Record<Schemas['OfferedPerson']['part']['id'], string>,
  passwords: '也可以用密码登录，密码文件的位置写在启动窗口里。要录入真实名册，请另行安装，不带示例。',
} as const;
