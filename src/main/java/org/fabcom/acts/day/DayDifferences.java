package org.fabcom.acts.day;

import module java.base;
import org.fabcom.acts.origins.MeetingDifferences;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.DayPart;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Own acts that say something else than their meeting, on the mediator’s day, as long as there are some. */
@Component
@Order(22)
record DayDifferences(MeetingDifferences differences) implements DayPart {

    @Override
    public Optional<CasePart.Card> card(Page page) {
        var many = differences.count(page.visitor().party());
        return many == 0 ? Optional.empty() : Optional.of(new CasePart.Card("acts/daydifferences", many));
    }
}
