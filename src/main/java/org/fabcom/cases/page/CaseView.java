package org.fabcom.cases.page;

import module java.base;
import gg.jte.Content;
import org.fabcom.cases.Case;
import org.fabcom.cases.work.BoardDecision;
import org.fabcom.cases.work.ConstraintDate;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.jspecify.annotations.Nullable;

/** The page of a case. {@code staff} to {@code prioritises} say what the reader may do; the texts are already theirs. */
public record CaseView(
        Case it,
        String title,
        ChipView state,
        List<String> meta,
        boolean staff,
        boolean coordinates,
        boolean prioritises,
        @Nullable String refusal,
        NowView now,
        AskedView asked,
        SheetView sheet,
        @Nullable BoardDecision decision,
        List<ConstraintDate> dates,
        List<FollowUpView> followUps,
        List<LockView> notYet,
        List<StepView> trail,
        @Nullable MediatorView mediator,
        List<EventView> events,
        List<Content> cards,
        Form form) {

    /** A chip: its kind and its words. */
    public record ChipView(String kind, String label) {}

    /** What comes next, with at most one yellow act. */
    public record NowView(String title, String text, List<ActView> acts) {}

    /** A link, or a button that posts; {@code kind}: go, soft, quiet or off. */
    public record ActView(String kind, String label, String url, boolean post) {}

    /** The request: lines of label and value, in the person’s own words. */
    public record AskedView(String need, List<PairView> pairs) {}

    /** A label and its value. */
    public record PairView(String label, String value, String url) {}

    /** The kept sheet, what was contested, and what can still be. {@code kept}: sheets that can be attached. */
    public record SheetView(
            String url,
            String note,
            List<ContestView> contests,
            boolean contestable,
            boolean correctable,
            boolean spoken,
            List<OptionView> tools,
            List<OptionView> lines,
            List<OptionView> kept) {}

    /** A remark and its answer; {@code open} until it has one. */
    public record ContestView(String id, String about, String words, String said, String answer, String answered) {

        public boolean open() {
            return answered.isEmpty();
        }
    }

    /** A follow-up: when, what came of it, and where to answer (empty if not now). */
    public record FollowUpView(String title, String when, ChipView state, String text, String url) {}

    /** What is not possible yet, and why. */
    public record LockView(String what, String why) {}

    /** Who accompanies, who pays them, and their links with hosts; null where never said. */
    public record MediatorView(
            String name,
            @Nullable String funder,
            @Nullable String links,
            String said,
            @Nullable String away) {}

    /** One thing that happened. */
    public record EventView(String title, String when, String note) {}

    public String url() {
        return it.url();
    }
}
