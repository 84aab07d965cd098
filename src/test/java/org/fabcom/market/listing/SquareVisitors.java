package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.market.Square;
import org.fabcom.market.deals.Dealing;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Oxana and Malo before the pages of the square. */
abstract class SquareVisitors {

    final Neighbours neighbours;
    final Dealing dealing;
    final Web web;
    private final ApplicationContext application;

    Square square;
    Person oxana;
    Person malo;

    SquareVisitors(ApplicationContext application) {
        this.application = application;
        neighbours = application.getBean(Neighbours.class);
        dealing = application.getBean(Dealing.class);
        web = application.getBean(Web.class);
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
    }

    static void assertCode(WebAnswer answer, int status, String words) {
        assertThat(answer.status()).as(words).isEqualTo(status);
        assertThat(answer.text()).contains(words);
    }
}
