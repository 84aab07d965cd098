package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Ids;
import org.fabcom.people.Person;
import org.fabcom.plan.Accompanied;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a quote is called today is one answer: on its page, in the list and on the page of its accompaniment. */
@FabComTest
@WithCatalogue
class QuoteStatesTest {

    private final Quotes quotes;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private final Accompaniment accompaniment;
    private final MovedClock clock;
    private Garden garden;
    private Person nadia;

    QuoteStatesTest(
            Quotes quotes,
            Neighbours neighbours,
            Accompaniment accompaniment,
            MovedClock clock,
            ApplicationContext context) {
        this.quotes = quotes;
        this.neighbours = neighbours;
        this.accompaniment = accompaniment;
        this.clock = clock;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_garden_and_somebody_who_accompanies() {
        garden = accompanied.garden();
        nadia = neighbours.person("Nadia");
    }

    @AfterEach
    void the_clock_goes_right_again() {
        clock.back();
    }

    @Test
    void an_offer_whose_day_is_over_is_called_so_everywhere_before_it_is_laid_aside() {
        var quote = quotes.ask(
                Ids.next(),
                nadia.id(),
                garden.gardens.id(),
                garden.file.id().value(),
                "Quitter Gmail",
                garden.lucie.id());
        var lines = List.<QuoteLine>of(new QuoteLine.Money("Migration", 6000, 100, 2000));
        quotes.offer(quote.id(), 0, new Quotes.Offer("", "", accompaniment.today(), lines), nadia.id());
        called(quote, "à lire");
        clock.forward(Duration.ofDays(1));
        called(quote, "date passée");
        assertThat(quotes.find(quote.id()).orElseThrow().state())
                .as("nobody has swept yet")
                .isEqualTo(Quote.State.OFFERED);
    }

    private void called(Quote quote, String state) {
        var rows = "li:has(a[href=" + quote.url() + "]) .chip";
        assertThat(garden.volunteer
                        .get(quote.url())
                        .page()
                        .select(".head .chip")
                        .eachText())
                .containsExactly(state);
        for (var list : List.of(Quote.PATH, garden.file.url()))
            assertThat(garden.volunteer.get(list).page().select(rows).eachText())
                    .as(list)
                    .containsExactly(state);
    }
}
