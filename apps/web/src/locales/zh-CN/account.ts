export const account = {
  signIn: {
    page: '登录',
    subtitle: '党员干部远程教育平台',
    account: '账号、身份证号或手机号',
    password: '密码',
    submit: '登录',
    submitting: '正在登录',
    needAccount: '请填写账号、身份证号或手机号。',
    needPassword: '请填写密码。',
    wrong: '账号或密码不对。请检查大小写，身份证号末位的 X 大写小写都可以。',
    throttled: '登录尝试太多，为保护账号安全，请在 {minutes} 分钟后再试。',
    returning: '请先登录，登录后回到刚才的页面。',
    show: '显示密码',
    hide: '隐藏密码',
  },
};
