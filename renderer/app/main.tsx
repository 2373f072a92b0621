import "@fontsource-variable/noto-sans-sc/index.css";
import "./base.css";
import { createRoot } from "react-dom/client";
import { applyTokens } from "../components/apply-tokens.ts";
import { App } from "./app.tsx";

applyTokens();

const mount = document.getElementById("root");
if (mount === null) throw new Error("index.html has no #root");
createRoot(mount).render(<App />);
