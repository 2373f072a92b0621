import path from "node:path";
import { describe, expect, it } from "vitest";
import { dataDirectory } from "../../electron/data-directory.ts";
import { readStartOptions } from "../../electron/start-options.ts";

describe("the data directory", () => {
  const machine = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
    platform,
    env,
    home: "/home/wang",
  });

  it("is the system's own place for a person's data", () => {
    expect(dataDirectory(undefined, machine("linux"))).toBe("/home/wang/.local/share/jinshui-plan");
    expect(dataDirectory(undefined, machine("linux", { XDG_DATA_HOME: "/data" }))).toBe("/data/jinshui-plan");
    expect(dataDirectory(undefined, machine("linux", { XDG_DATA_HOME: "relative" }))).toBe(
      "/home/wang/.local/share/jinshui-plan",
    );
    expect(dataDirectory(undefined, machine("darwin"))).toBe("/home/wang/Library/Application Support/jinshui-plan");
    expect(dataDirectory(undefined, machine("win32", { APPDATA: "/Roaming" }))).toBe("/Roaming/jinshui-plan");
  });

  it("is the one that was asked for, the command line before the environment", () => {
    const env = { JINSHUI_DATA_DIR: "/from/environment" };
    expect(dataDirectory(undefined, machine("linux", env))).toBe("/from/environment");
    expect(dataDirectory("/from/words", machine("linux", env))).toBe("/from/words");
    expect(dataDirectory("here", machine("linux", env))).toBe(path.resolve("here"));
  });
});

describe("the words a door is started with", () => {
  it("are understood in both spellings, whatever the browser engine was told besides", () => {
    expect(readStartOptions(["--data", "/d", "--no-open"])).toEqual({ data: "/d", noOpen: true });
    expect(readStartOptions(["--enable-logging", "--data=/d"])).toEqual({ data: "/d", noOpen: false });
    expect(readStartOptions([])).toEqual({ data: undefined, noOpen: false });
  });

  it("do not open the usual data when a directory was meant and not said", () => {
    for (const words of [["--data"], ["--data="], ["--data", ""]])
      expect(() => readStartOptions(words)).toThrowError(expect.objectContaining({ code: "INVALID" }));
  });
});
