/** UI texts of 本机口令. */
import { passwordMinLength } from "../domain/machine-password.ts";

export const machineLockText = {
  lockScreen: {
    title: "窗口已锁定",
    seat: (seat: string) => `在用：${seat}`,
    password: "本机口令",
    unlock: "打开",
    capsLock: "大写锁定已打开",
    wait: (seconds: number) => `请在 ${seconds} 秒以后再试`,
    forgotten: "忘记口令，请看使用说明“本机口令”一节。",
  },
  section: {
    title: "本机口令",
    hint: "打开本机窗口时要先输入。只管窗口，不加密数据：能读写数据目录的人，仍可以读到数据库文件。",
    notSet: "没有设置口令",
    isSet: "已设置口令",
    set: "设置口令…",
    change: "更改口令…",
    remove: "取消口令…",
    lockNow: "现在锁定",
    idle: "多久不用自动锁定",
    idleChoice: (minutes: number) => (minutes === 0 ? "不自动锁定" : `${minutes} 分钟`),
  },
  drawer: {
    setTitle: "设置本机口令",
    changeTitle: "更改本机口令",
    removeTitle: "取消本机口令",
    current: "现在的口令",
    next: "新口令",
    again: "再输入一次",
    hint: `不少于 ${passwordMinLength} 个字符，字母、数字、汉字都可以`,
    tooShort: `不能少于 ${passwordMinLength} 个字符`,
    differ: "两次输入的不一样",
    save: "保存",
    removeSave: "取消口令",
  },
  locked: "已锁定",
} as const;
