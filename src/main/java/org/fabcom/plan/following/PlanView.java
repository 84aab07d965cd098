package org.fabcom.plan.following;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.jspecify.annotations.Nullable;

/** The plan of a case: where it stands, its items in their order, the dates to avoid, what happened. */
public record PlanView(
        String url,
        CaseLink file,
        String title,
        State state,
        @Nullable NextView next,
        @Nullable DiffersView differs,
        String order,
        List<RowView> rows,
        List<DroppedView> dropped,
        List<QuietView> quiet,
        List<String> happenings,
        Form form) {

    /** The case it belongs to, and who accompanies. */
    public record CaseLink(String url, String organisation, String mediator) {}

    /**
     * Proposed or accepted, in words.
     *
     * @param mayAccept the reader may accept it now
     * @param why not, and where what comes {@code first} is done
     * @param spoken they speak for those who have no account
     * @param add the address where one more tool is added, empty for those who may not
     */
    public record State(
            boolean accepted,
            String words,
            boolean mayAccept,
            boolean spoken,
            String why,
            @Nullable LinkView first,
            boolean mayChange,
            String add,
            int done,
            int all) {}

    /** The item to go on with. */
    public record NextView(String url, String label, String text) {}

    /** What was decided and how the plan differs; {@code follow}: the address that puts it in order, empty where that is not possible. */
    public record DiffersView(List<String> said, String follow) {}

    /**
     * An item in the list.
     *
     * @param part and whole: how far it is on its way
     * @param earlier the address that moves it one up, empty for the first and for what is over
     * @param asked it waits for the word of the organisation; {@code answer}: where this reader says it, empty if they may not
     */
    public record RowView(
            int position,
            String url,
            String title,
            String chip,
            String kind,
            String icon,
            String referent,
            String dates,
            List<String> waits,
            int part,
            int whole,
            List<String> counts,
            boolean asked,
            String answer,
            String earlier,
            boolean over) {}

    /** A tool that left the plan: why, and when. */
    public record DroppedView(String url, String tool, String why, String when) {}

    /** Days on which nothing switches over. */
    public record QuietView(String label, String dates, String remove) {}
}
