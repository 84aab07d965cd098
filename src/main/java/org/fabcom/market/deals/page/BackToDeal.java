package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.WayIn;
import org.springframework.stereotype.Component;

/** Whoever took a step that the deal no longer takes goes back to the deal. */
@Component
class BackToDeal implements WayIn {

    private static final Pattern STEP = Pattern.compile("(/place/accords/[0-9a-f-]{36})/[a-z-]+");

    @Override
    public Optional<LinkView> at(int status, String path, Page page) {
        var step = STEP.matcher(path);
        return status == 409 && step.matches()
                ? Optional.of(new LinkView(step.group(1), page.t("market.deal.back")))
                : Optional.empty();
    }
}
