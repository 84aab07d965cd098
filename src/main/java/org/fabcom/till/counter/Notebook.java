package org.fabcom.till.counter;

import module java.base;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.flows.Closings;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Which days of a paper notebook may be copied: refused before anything is typed, not when it is paid. */
@Component
record Notebook(VatRegimes regimes, Closings months, Clock clock) {

    private static final int MONTHS = 12;

    /** Why the day that the form names is not copied; empty: it may be, or there is none. */
    Optional<String> refusal(PartyId owner, Form form, Page page) {
        var typed = form.value("carnet");
        if (typed.isEmpty()) return Optional.empty();
        var day = Days.typed(typed);
        return day == null
                ? Optional.of(page.t("till.notebook.unread"))
                : wrong(owner, day).map(it -> page.t("till.notebook." + it, page.date(day)));
    }

    private Optional<String> wrong(PartyId owner, LocalDate day) {
        var today = BusinessDay.of(clock.instant());
        if (day.isAfter(today)) return Optional.of("future");
        if (day.isBefore(today.minusMonths(MONTHS))) return Optional.of("old");
        if (regimes.on(owner, day).isEmpty()) return Optional.of("vat");
        return months.open(owner, day) ? Optional.empty() : Optional.of("closed");
    }
}
