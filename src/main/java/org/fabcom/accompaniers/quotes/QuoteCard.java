package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CasePart;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a case: its quotes. */
@Component
@Order(59)
record QuoteCard(QuoteLines lines, People people, Accompaniment accompaniment) implements CasePart {

    @Override
    public Optional<Card> card(Case it, Page page) {
        var all = lines.about(it.id().value());
        if (all.isEmpty()) return Optional.empty();
        var names = people.names(all.stream().map(Quote::provider).toList());
        var today = accompaniment.today();
        var rows = all.stream()
                .map(one -> new QuoteListView.RowView(
                        one.url(),
                        page.t("quotes.title.one", one.number()),
                        names.getOrDefault(one.provider(), "?"),
                        page.t("quotes.state." + one.on(today)),
                        QuoteScreen.chip(one.on(today)),
                        page.shortDate(one.changedAt())))
                .toList();
        return Optional.of(new Card("accompaniers/quotescard", new QuoteListView.CardView(List.copyOf(rows))));
    }
}
