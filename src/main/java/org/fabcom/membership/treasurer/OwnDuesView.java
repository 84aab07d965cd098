package org.fabcom.membership.treasurer;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** One’s own dues, wherever one is a member. */
public record OwnDuesView(List<CardView> cards) {

    /**
     * @param how to pay; empty when nothing is due
     * @param wallet where the wallet pays it; empty while that is closed
     * @param hours where one declares the hours that pay it; empty where none do
     * @param choosing the member says their step or price
     * @param receipt address of the receipt; empty without one
     * @param parts in which they are paid, with the receipt of each that was
     */
    public record CardView(
            String id,
            String url,
            String organisation,
            String call,
            String period,
            String rule,
            String amount,
            String due,
            String standing,
            String chip,
            String how,
            String wallet,
            String hours,
            boolean choosing,
            List<OptionView> steps,
            String chosen,
            String error,
            String receipt,
            List<LinkView> parts) {}
}
