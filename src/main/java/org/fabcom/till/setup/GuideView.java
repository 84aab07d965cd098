package org.fabcom.till.setup;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/**
 * The guide of prices of an organisation, to be read and changed.
 *
 * @param rules where rules take something off: members, seasons; empty: not for this visitor
 */
public record GuideView(
        String path,
        String title,
        List<PriceView> prices,
        String rules,
        List<OptionView> ways,
        List<OptionView> categories,
        List<OptionView> icons,
        Form form) {

    /** @param mean for what it was really sold; empty: it was not */
    public record PriceView(
            String kind,
            String label,
            String price,
            String mean,
            String per,
            String least,
            String most,
            String category,
            String icon,
            boolean open) {}
}
