package org.fabcom.plan.item;

import module java.base;
import gg.jte.Content;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.jspecify.annotations.Nullable;

/** One item: what is now, what was counted, what is not possible yet, the way behind and ahead. */
public record ItemView(
        String url,
        HeadView head,
        NowView now,
        @Nullable CountsView counts,
        String check,
        List<NotYetView> notYet,
        List<StepView> way,
        boolean keeps,
        KnownView known,
        List<Content> cards,
        List<StoryView> story,
        int version,
        Form form,
        List<String> refusals) {

    /** What it is called and who follows it. */
    public record HeadView(
            String backUrl,
            String backLabel,
            String title,
            String chip,
            String chipKind,
            String chipIcon,
            String referent,
            String mediator,
            List<String> quiet,
            String proof) {}

    /**
     * The card of now, with its one next step.
     *
     * @param step what its form asks for: NONE, DAY, TARGET, WINDOW, LINK, BLOCKED
     * @param action where the form goes, or the address of the link
     * @param label the words on the button
     * @param beside smaller ways: pause, going back, keeping
     */
    public record NowView(
            String title,
            List<String> text,
            @Nullable BarView bar,
            String step,
            String action,
            String label,
            List<OptionView> targets,
            String today,
            String until,
            List<String> why,
            List<WayView> beside) {

        public boolean is(String other) {
            return step.equals(other);
        }
    }

    /** Days gone of a window, and who is reminded when. */
    public record BarView(long part, long whole, String words, String note) {}

    /** A link, or a button that posts. */
    public record WayView(String url, String label, boolean post, String kind, String icon) {}

    /** What left and what arrived; without rows, what will be counted. */
    public record CountsView(List<CountView> rows, String expected, String url, boolean mayCount) {}

    public record CountView(String kind, String exported, String imported, String gap, String proof, boolean wide) {}

    /** Something that cannot be done yet: why, when, and what brings it nearer. */
    public record NotYetView(String title, List<String> why, String label, List<WayView> ways) {}

    /** What the catalogue and the template say. */
    public record KnownView(
            List<FactView> exports, List<FactView> pitfalls, String duration, boolean known, String toolUrl) {}

    public record FactView(String text, String source, String url, LocalDate read, String said, boolean verified) {}

    /** One line of its journal. */
    public record StoryView(String when, String what, String words) {}
}
