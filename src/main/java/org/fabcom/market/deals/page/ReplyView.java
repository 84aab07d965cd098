package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The form of a reply, the first or another version of it.
 *
 * @param choose radios among currencies, when one of them is to be chosen; else empty
 * @param fees what whoever replies pays in addition, when they pay
 * @param offer the post gives something; false: it looks for something
 */
public record ReplyView(
        Form form,
        boolean fresh,
        boolean offer,
        String title,
        String price,
        String left,
        String unit,
        String action,
        String back,
        List<OptionView> parties,
        List<OptionView> choose,
        List<PriceView> prices,
        List<String> fees,
        List<OptionView> own) {

    /** A currency with the name of its field. */
    public record PriceView(String name, String label, String help) {}
}
