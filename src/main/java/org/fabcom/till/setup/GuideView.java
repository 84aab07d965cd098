package org.fabcom.till.setup;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** The guide of prices of an organisation, to be read and changed. */
public record GuideView(
        String path,
        String title,
        List<PriceView> prices,
        List<OptionView> ways,
        List<OptionView> categories,
        List<OptionView> icons,
        Form form) {

    public record PriceView(
            String kind,
            String label,
            String price,
            String per,
            String least,
            String most,
            String category,
            String icon,
            boolean open) {}
}
