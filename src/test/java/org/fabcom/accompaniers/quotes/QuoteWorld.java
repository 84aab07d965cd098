package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accompaniers.quotes.Quotes.Outcome;
import org.fabcom.accompaniers.quotes.Quotes.Why;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Oxana asks Nadia, who answers in money, for today. */
final class QuoteWorld {

    final Person nadia;
    final Person oxana;
    private final Quotes quotes;
    private final Accompaniment accompaniment;

    QuoteWorld(ApplicationContext context) {
        quotes = context.getBean(Quotes.class);
        accompaniment = context.getBean(Accompaniment.class);
        var neighbours = context.getBean(Neighbours.class);
        nadia = neighbours.person("Nadia");
        oxana = neighbours.person("Oxana");
    }

    UUID asked() {
        return quotes.ask(Ids.next(), nadia.id(), oxana.id(), null, "Quitter Gmail", oxana.id())
                .id();
    }

    UUID offered() {
        var id = asked();
        assertThat(quotes.offer(id, 0, offer(6000), nadia.id())).isInstanceOf(Outcome.Done.class);
        return id;
    }

    Quotes.Offer offer(long cents) {
        return new Quotes.Offer("", "", accompaniment.today(), List.of(line(cents)));
    }

    static QuoteLine line(long cents) {
        return new QuoteLine.Money("Migration", cents, 100, 2000);
    }

    static Why why(Outcome outcome) {
        return ((Outcome.Refused) outcome).why();
    }
}
