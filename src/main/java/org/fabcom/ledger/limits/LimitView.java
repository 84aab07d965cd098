package org.fabcom.ledger.limits;

import module java.base;
import org.fabcom.web.Form;

/** The limits of one account, or the usual ones of a currency when {@code party} is empty. */
public record LimitView(
        String currency,
        String party,
        String title,
        String now,
        String stands,
        boolean own,
        List<LimitsView.Change> history,
        Form form) {}
