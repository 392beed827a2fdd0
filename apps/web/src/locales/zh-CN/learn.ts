export const learn = {
  nav: {
    home: '首页',
    courses: '课程',
    exams: '考试',
    archive: '学习档案',
    archiveShort: '档案',
    me: '我的',
  },
};
