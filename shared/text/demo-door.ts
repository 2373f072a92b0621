/** UI texts around entering and leaving the demonstration. */
export const demoDoorText = {
  offer: "想先看看系统是什么样子？",
  offerHint: "演示数据是虚构的，放在单独的数据库里，不影响正式数据，随时可以退出。",
  enter: "打开演示数据",
  building: (label: string, done: number, total: number) => `正在生成演示数据：${label}（${done}/${total}）`,
  leave: "退出演示",
  title: "演示数据",
  inside: "现在看到的是演示数据，各项进展均为虚构，不得对外引用。",
  sitAs: "换一个单位的身份看",
} as const;
