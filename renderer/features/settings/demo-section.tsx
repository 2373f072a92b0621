/** 演示数据: the way in, or out; inside, a look as any other organisation. */
import { Select } from "antd";
import { demoDoorText } from "../../../shared/text/demo-door.ts";
import { api } from "../../api/client.ts";
import { useCommand } from "../../components/command.ts";
import { EnterDemo, LeaveDemo } from "../../components/demo-door.tsx";
import { ErrorNotice } from "../../components/error-text.tsx";
import { navigateTo } from "../../components/hash-location.ts";
import { useCatalog } from "../../components/plan-data.ts";
import { useActor, useAppState } from "../../stores/session.ts";

const words = demoDoorText;

export function DemoSection() {
  const { demo } = useAppState();
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{words.title}</h2>
      <p className="secondary small">{demo ? words.inside : words.offerHint}</p>
      <div className="settings-bar">{demo ? <Inside /> : <EnterDemo />}</div>
    </section>
  );
}

function Inside() {
  const { organisation } = useActor();
  const catalog = useCatalog();
  const organisations = catalog.data?.organisations ?? [];
  const command = useCommand();
  const sitAs = (code: string) =>
    void command.run(async () => {
      await api.app.demoAs({ organisation: code });
      navigateTo("/workbench");
    });
  return (
    <>
      <label htmlFor="demo-as" className="small">
        {words.sitAs}
      </label>
      <Select
        id="demo-as"
        className="settings-holder"
        showSearch={{ optionFilterProp: "label" }}
        value={organisation}
        loading={command.busy}
        // What is typed before there is anything to choose from would be lost.
        disabled={catalog.data === undefined}
        onChange={sitAs}
        options={organisations.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <LeaveDemo />
      <ErrorNotice error={command.error} onClose={command.forget} />
    </>
  );
}
