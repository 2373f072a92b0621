/** Names in foreign tables without what only looks different: 一、, #, （亿元）, 其中：. */
import { normalisedName } from "../name-matching.ts";
import { withoutUnit } from "./file-units.ts";

/** 一、 and # before a name, which the rules for pasted names do not know. */
const before = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)、.．:：]+|[#＃*＊])+/u;

export const plainName = (text: string): string => normalisedName(withoutUnit(text).replace(before, ""));
