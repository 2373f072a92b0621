/** What was said of a line or task of the report, newest first. */
import type { Comment } from "../../../shared/contract/remarks.ts";
import { reviewText } from "../../../shared/text/review.ts";
import { tableTime } from "../../components/local-time.ts";

export function ReviewComments({ comments }: { readonly comments: readonly Comment[] }) {
  return comments.map(({ id, text, by, at }) => (
    <p key={id} className="review-comment">
      {text}
      <span className="quiet small">{reviewText.detail.by(by, tableTime(at))}</span>
    </p>
  ));
}
