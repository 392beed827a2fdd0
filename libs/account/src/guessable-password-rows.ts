/**
 * Words that passwords are made of, small letters, as published lists of leaked passwords have them: English,
 * pinyin, keyboard walks, and what offices name things by. `guessable-password.plan.ts` puts them together
 * with numbers, years and signs.
 */
export const WORDS: readonly string[] = `
password passwd passw pass pwd mima admin administrator root user guest test tester demo default system
manager master super superuser login welcome letmein access secret private public server service support
office company computer internet network windows microsoft google baidu tencent alibaba taobao wechat weixin
qq huawei xiaomi apple iphone android oracle mysql sunshine princess dragon monkey football baseball basketball
superman batman spiderman pokemon starwars shadow michael jordan jennifer jessica charlie daniel thomas
andrew michelle ashley nicole robert william george richard anthony joshua matthew chelsea arsenal liverpool
barcelona realmadrid manchester ferrari mercedes porsche harley yamaha corvette mustang hello world love lover
loveyou iloveyou iloveu ilove angel flower summer winter spring autumn monday friday january december freedom
freedom whatever trustno killer hunter ranger soccer hockey tigger ginger pepper cookie banana orange apple
cheese chocolate coffee purple yellow silver golden diamond crystal phoenix thunder lightning matrix forever
together family mother father brother sister baby money lucky happy smile star moon sun rainbow butterfly
hannah maggie buster snoopy garfield mickey donald minnie doraemon naruto pikachu zhongguo zhonghua beijing
shanghai guangzhou shenzhen tianjin chongqing chengdu wuhan nanjing hangzhou suzhou zhejiang jiangsu guangdong
shandong shanxi shaanxi henan hebei hunan hubei sichuan yunnan guizhou guangxi fujian jiangxi anhui liaoning
jilin heilongjiang gansu qinghai ningxia xinjiang xizang neimenggu hainan taiwan woaini woaiwo woaini woaiwojia
woaizhongguo aini wohenni nihao nihaoma laopo laogong baobei baobao laoshi xuesheng xuexi xueshi xuexiqiangguo
gongchandang dangyuan dangjian dangxiao ganbu zuzhibu xuanchuan jiwei weiyuanhui zhengfu renmin guojia gongan
jiaoyu peixun yuancheng zaixian pingtai wangzhi dianhua shouji diannao wangluo shengri kuaile facai gongxi
xingfu meili aiqing qinai pengyou tongxue zhangwei wangwei wangfang liwei lina zhangmin lijing wangjing liuwei
wangxiuying zhangli lixiuying wangli zhangjing lixiuzhen chenjing liuyang wangyong zhangxiuying wangyan zhaowei
liqiang wangqiang liujie zhangyong lijun zhangjie zhanglei wanglei chenjie zhangtao wangtao liming xiaoming
xiaohong xiaolong lilong caonima nimabi sbsbsb wocao asdf asdfg asdfgh asdfghj asdfghjk asdfghjkl qwer qwert
qwerty qwertyu qwertyui qwertyuio qwertyuiop zxcv zxcvb zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc
1qaz2wsx 1qaz2wsx3edc 2wsx3edc 3edc4rfv 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3 q1w2e3r4 q1w2e3r4t5
zaq1xsw2 zaq12wsx xsw2zaq1 1qazxsw2 qwe asd zxc qaz wsx edc rfv qwe123 asd123 zxc123 poiuytrewq lkjhgfdsa
mnbvcxz mnbvcxz abc abcd abcde abcdef abcdefg abcdefgh aaa aabb abab aabbcc abcabc a1b2c3 a1b2c3d4 a1s2d3f4
5201314 520 521 1314 1314520 1314521 147258369 147258 159357 258456 369258147 741852963 789456123 963852741
987654321 321654987 456789 112233 123321 121212 131313 123123 456456 789789 11223344 1122334455 102030 010203
123654 159753 666888 888666 168168 518518 520520 521521 5845201314 7758521 7758258 1qazse4 0okm9ijn 9ijn0okm
`
  .split(/\s+/)
  .filter(Boolean);
