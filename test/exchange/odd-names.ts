/** Names an organisation may bear, and what each of them endangers. */
export const oddNames = [
  "郑州 国际  金贸港",
  "国家知识产权创意产业试点园区（筹备组）[一期]",
  "“数字经济”产业园\"管委会\"'办'<临时>&办公室",
  "河南省郑州市金水区人工智能与数字经济产业发展服务中心办公室筹备组",
  "金水区😀创业园👨‍👩‍👧𠮷",
  "=区统计局&A!$1:_x0041_#N/A",
] as const;
