export const signInTexts = {
  system: '党务办理',
  what: '组织关系接转等党务事项，在这里发起、办理、查进度。',
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
