/** Into the demonstration and out of it. The database behind the window changes, so everything on screen is read again. */
import { Button } from "antd";
import { useState } from "react";
import { demoDoorText } from "../../shared/text/demo-door.ts";
import { api } from "../api/client.ts";
import { choosePeriod } from "../stores/session.ts";
import { type Command, useCommand } from "./command.ts";
import { ErrorNotice } from "./error-text.tsx";
import { navigateTo } from "./hash-location.ts";

const words = demoDoorText;

/** Runs what changes the database and begins again at 工作台. */
function changingDatabase({ run }: Command, work: () => Promise<unknown>): void {
  void run(async () => {
    await work();
    choosePeriod(null);
    navigateTo("/workbench");
  });
}

export function EnterDemo() {
  const command = useCommand();
  const [progress, setProgress] = useState("");
  const enter = async () => {
    for await (const event of await api.app.enterDemo())
      if (event.type === "progress") setProgress(words.building(event.label, event.done, event.total));
  };
  return (
    <>
      <span role="status" className="quiet small">
        {command.busy ? progress : ""}
      </span>
      <Button loading={command.busy} onClick={() => changingDatabase(command, enter)}>
        {words.enter}
      </Button>
      <ErrorNotice error={command.error} onClose={command.forget} />
    </>
  );
}

export function LeaveDemo() {
  const command = useCommand();
  return (
    <Button
      size="small"
      loading={command.busy}
      onClick={() => changingDatabase(command, () => api.app.leaveDemo(undefined))}
    >
      {words.leave}
    </Button>
  );
}
