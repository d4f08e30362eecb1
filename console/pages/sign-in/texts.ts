export const signInTexts = {
  system: '党务办理',
  what: [
    '组织关系接转等党务事项，在这里发起、审批、办结，每一步由谁办、到哪天都看得见。',
    '快到期提醒，逾期告知上级；系统只提醒、核对、记录，不替人作决定。',
    '书记和组织员在这里办事，党员在这里查自己的事到了哪一步。',
  ],
  name: '用户名',
  password: '密码',
  code: '动态验证码',
  signIn: '登录',
  verify: '查验文书真伪',
  by: (title: string) => `用${title}登录`,
  or: '或者',
  administratorsOnly: '用户名和密码只供系统管理员使用。',
  missing: '请填写用户名和密码',
  forgotten: '忘记密码？请联系本单位的系统管理员重置。',
} as const;
