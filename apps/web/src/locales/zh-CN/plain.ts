/** The catalogue's part that pure functions use too: units of time, and what a fault is called when the server does not say. */
export const units = {
  hours: '小时',
  minutes: '分',
  seconds: '秒',
  today: '今天',
  yesterday: '昨天',
  month: '月',
  day: '日',
};

export const faults = {
  network: '网络没有连通，请检查网络后再试。',
  page: '页面出了点问题，请刷新后再试。',
  other: '系统出了点问题，请稍后再试。',
  byStatus: {
    400: '填写的内容有误，请检查后再提交。',
    401: '登录已失效，请重新登录。',
    403: '您没有使用这个功能的权限，如有需要请联系单位管理员。',
    404: '没有找到要看的内容，可能已被移走。',
    409: '内容已经有了变化，请刷新页面后再操作。',
    413: '文件太大，请压缩或分成几个后再上传。',
    415: '不支持这种文件，请换一种格式。',
    429: '操作太频繁，请稍等片刻再试。',
    503: '系统正在维护，请稍后再试。',
  } as Record<number, string>,
};
