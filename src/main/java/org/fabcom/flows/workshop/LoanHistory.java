package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.workshop.ObjectView.LineView;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Page;

/** The loans of an object among what was done with it: when it went, how it came back. */
final class LoanHistory {

    private LoanHistory() {}

    /** A line and its moment. */
    record At(Instant at, LineView line) {}

    /** Who lent it, who took it back. */
    static Stream<PartyId> by(List<Loan> all) {
        return all.stream().flatMap(it -> {
            var back = it.back();
            return back == null ? Stream.of(it.by()) : Stream.of(it.by(), back.by());
        });
    }

    /** {@code lends}: whoever looks sees who had it. That it never came back is a line of its own. */
    static List<At> of(List<Loan> all, Map<PartyId, String> names, boolean lends, Page page) {
        var told = new ArrayList<At>();
        for (var it : all) {
            var until = lends
                    ? page.t("loans.until", it.borrower(), page.date(it.due()))
                    : page.t("loans.until.day", page.date(it.due()));
            told.add(at(it.at(), page.t("loans.state.out"), until, names.getOrDefault(it.by(), ""), page));
            var back = it.back();
            var closed = it.closed();
            if (back == null || closed == null || back.lost()) continue;
            var kept = it.kept(back) == 0 ? "" : page.t("loans.told.kept", page.euros(it.kept(back)));
            var words =
                    Stream.of(back.damage(), kept).filter(one -> !one.isEmpty()).toList();
            told.add(at(
                    closed,
                    page.t("loans.told.back"),
                    String.join(" · ", words),
                    names.getOrDefault(back.by(), ""),
                    page));
        }
        return told;
    }

    private static At at(Instant when, String what, String words, String who, Page page) {
        return new At(when, new LineView(page.dateTime(when), what, words, "", who, ""));
    }
}
