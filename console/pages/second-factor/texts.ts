export const secondFactorTexts = {
  title: '请先绑定动态验证码',
  why: '管理员登录除密码外，还须填写手机上的动态验证码。只绑定这一次。',
  first:
    '一、在手机上打开身份验证器（微信小程序“腾讯身份验证器”、各应用商店的 Authenticator 均可），选择“手动输入密钥”，填写：',
  open: '在本机的验证器中打开',
  second: '二、把验证器显示的 6 位数字填在这里：',
  code: '动态验证码',
  save: '绑定',
  lost: '换手机前请先联系安全管理员或上级管理员重置。',
} as const;
