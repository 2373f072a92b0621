import { expect, it } from "vitest";
import { superfluous } from "../../electron/services/backup-service.ts";

const now = new Date("2022-06-30T12:00:00Z");
const name = (day: string, reason = "day") => `${day}T08-00-00-${reason}.db`;

it("keeps every copy of the last week", () => {
  const names = [name("2022-06-28", "merge"), name("2022-06-29"), name("2022-06-30", "merge")];
  expect(superfluous(names, now)).toEqual([]);
});

it("keeps the newest of a week for a quarter, and of a month after that", () => {
  const days = ["2022-01-04", "2022-01-20", "2022-05-09", "2022-05-10", "2022-05-11", "2022-06-30"].map((day) =>
    name(day),
  );
  expect(superfluous(days, now)).toEqual([name("2022-01-04"), name("2022-05-09"), name("2022-05-10")]);
});

it("never removes the only copy, however old", () => {
  expect(superfluous([name("2020-01-01")], now)).toEqual([]);
});
