package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.billing.matching.ArrivedView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.field.PairView;
import org.fabcom.web.look.OptionView;

/**
 * One member’s dues: what they are, what became of them, and what may be done.
 *
 * @param unnoted it was said to be paid when the member left, and no payment is noted
 * @param parts into how many parts what is left may be split; empty where it may not
 * @param typed of a payment that came too late
 * @param split it is owed in parts
 * @param choosing their amount is not chosen yet
 * @param closed an exemption or a mistake, which may be taken back
 * @param steps of a grid; empty where the amount is typed
 * @param returning how it may be given back
 * @param arrived what the member paid by the safe, or what of it was noted by hand or given back
 * @param others what others paid so
 * @param over what came on top of what is paid
 * @param hours how many confirmed hours there are of those it takes; empty where none pay it
 * @param refundable money was taken by it
 */
public record DuesView(
        String title,
        LinkView back,
        String url,
        String standing,
        String chip,
        List<PairView> pairs,
        List<PairView> typed,
        List<LinkView> missing,
        List<LinkView> papers,
        List<String> sent,
        boolean due,
        boolean paying,
        boolean unnoted,
        List<OptionView> parts,
        boolean split,
        boolean choosing,
        boolean late,
        boolean closed,
        List<OptionView> steps,
        List<OptionView> means,
        List<OptionView> returning,
        List<ArrivedView> arrived,
        List<ArrivedView> others,
        List<OverView> over,
        String hours,
        boolean enough,
        boolean refundable,
        Form form) {

    /** A payment of the safe of which so much is too much; {@code sum}: empty for whom may not use the wallet. */
    public record OverView(UUID transfer, String words, String sum) {}
}
