/** Keeps a page that fails to draw from taking the frame with it. React offers this to classes only. */
import { Component, type ReactNode } from "react";
import { frameText } from "../../../shared/text/frame.ts";
import { EmptyState } from "../../components/empty-state.tsx";

export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <EmptyState {...frameText.crashed} onAction={() => this.setState({ crashed: false })} />;
  }
}
