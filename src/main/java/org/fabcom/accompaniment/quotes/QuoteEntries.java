package org.fabcom.accompaniment.quotes;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** On one's own page: one's quotes. */
@Component
final class QuoteEntries implements NavigationEntry {

    @Override
    public String url() {
        return Quote.PATH;
    }

    @Override
    public String label() {
        return "quotes.title";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.signedIn();
    }
}
