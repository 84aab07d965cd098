package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.talk.pages.ThreadView;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its page: the trail with what may be done now, what was agreed, what the two say to one another.
 *
 * @param sides the visitor is one of the two; else they moderate
 * @param ownTitle the replier's own post to which the reply is linked, if the visitor may see it; else empty
 * @param stateKind the kind of the chip
 * @param go the yellow button's words, empty if it is not one's turn; {@code goAct} is where it posts to
 * @param acts what else may be done, each a button
 * @param openings drawers that ask for words: cancel, refund, dispute
 */
public record DealView(
        String url,
        String title,
        boolean sides,
        String postUrl,
        String ownTitle,
        String ownUrl,
        String state,
        String stateKind,
        String stateIcon,
        String between,
        List<StepView> steps,
        String go,
        String goAct,
        int version,
        String note,
        List<ActView> acts,
        List<ActView> openings,
        List<PairView> agreed,
        List<VersionView> versions,
        @Nullable DisputeView dispute,
        List<String> waiting,
        String rateUrl,
        BillsDoor.@Nullable View bills,
        Optional<ThreadView> thread,
        Form form) {

    /** Something one may do: a POST to {@code url} + act; {@code help} says what follows from it. */
    public record ActView(String act, String label, String help, boolean words, boolean danger) {}

    /** A line of what was agreed; an empty value is not known. */
    public record PairView(String label, String value) {}

    /** A former version of the reply, in words. */
    public record VersionView(String label, String words) {}

    /** The dispute, if there is or was one; {@code given}: what was given back; {@code decide}: the visitor may end it. */
    public record DisputeView(
            boolean open,
            String reason,
            String who,
            String moderator,
            String decision,
            String given,
            String why,
            boolean takeUp,
            boolean decide,
            List<OptionView> decisions,
            List<ReplyView.PriceView> back) {}
}
