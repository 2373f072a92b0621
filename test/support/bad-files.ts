/** What lies in a folder of returns besides returns, with the beginning of what is said about each. */
import { bomb, makeWorkbook, oleFile } from "../exchange/workbooks.ts";

interface BadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly verdict: "unreadable" | "unrecognised";
  readonly reason: string;
  readonly says: RegExp;
}

/** @param good a returned workbook, to be cut off */
export const badFiles = (good: Uint8Array): readonly BadFile[] => [
  {
    name: "压缩炸弹.xlsx",
    bytes: bomb(80),
    verdict: "unreadable",
    reason: "inflates_too_large",
    says: /解压/,
  },
  {
    name: "没传完.xlsx",
    bytes: good.subarray(0, Math.floor(good.length * 0.7)),
    verdict: "unreadable",
    reason: "truncated",
    says: /不完整/,
  },
  {
    name: "~$金水区_2022Q1_区财政局_填报表.xlsx",
    bytes: new Uint8Array(165).fill(0x20),
    verdict: "unreadable",
    reason: "office_leftover",
    says: /临时文件/,
  },
  {
    name: "会议签到表.xlsx",
    bytes: makeWorkbook({
      签到: [
        ["姓名", "单位", "电话"],
        ["王芳", "区统计局", "63500000"],
      ],
    }),
    verdict: "unrecognised",
    reason: "not_ours",
    says: /不像本系统的填报表/,
  },
  {
    name: "加密.xlsx",
    bytes: oleFile("EncryptedPackage"),
    verdict: "unreadable",
    reason: "encrypted",
    says: /已加密/,
  },
];
