/** Connects to the core, then draws the first start or the frame. */
import { App as AntApp, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { lazy, Suspense, useEffect } from "react";
import { Router } from "wouter";
import { frameText } from "../../shared/text/frame.ts";
import { api } from "../api/client.ts";
import { keepAlive } from "../api/heartbeat.ts";
import { ErrorBlock } from "../components/error-text.tsx";
import { currentAddress, useHashPath, useHashQuery } from "../components/hash-location.ts";
import { Loading } from "../components/loaded.tsx";
import { useQuery } from "../components/query.ts";
import { setAlive, setAppState, useSession } from "../stores/session.ts";
import { Frame } from "./frame/frame.tsx";
import { LockGate } from "./lock/lock-gate.tsx";
import { loadPageAhead } from "./pages.ts";
import { theme } from "./theme.ts";

dayjs.locale("zh-cn");
const WelcomePage = lazy(() => import("../pages/welcome-page.tsx"));

export function App() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <Router hook={useHashPath} searchHook={useHashQuery}>
          <Suspense fallback={<Loading label={frameText.starting} />}>
            <LockGate>
              <Start />
            </LockGate>
          </Suspense>
        </Router>
      </AntApp>
    </ConfigProvider>
  );
}

function Start() {
  const state = useQuery(["state"], (signal) => api.app.state(undefined, { signal }));
  const { data } = state;
  useEffect(() => {
    if (data) setAppState(data);
  }, [data]);
  useEffect(() => {
    loadPageAhead(currentAddress().path);
    // Without a connection there is no heartbeat either; reading the state says so.
    keepAlive(setAlive).catch(() => undefined);
  }, []);
  const known = useSession(({ app }) => app);
  if (data === undefined && state.error !== null)
    return <ErrorBlock title={frameText.notStartedUp} error={state.error} onRetry={() => location.reload()} />;
  if (known === null) return <Loading label={frameText.starting} />;
  return known.ready ? <Frame /> : <WelcomePage />;
}
