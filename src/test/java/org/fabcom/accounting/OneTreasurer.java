package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A treasurer at her browser, whose association may pay another one; all new to each test. */
abstract class OneTreasurer {

    final Neighbours neighbours;
    final MovedClock clock;
    final Treasury treasury;
    final Person rosa;
    final Organisation cyclo;
    final WebVisitor hers;
    Organisation garden;

    OneTreasurer(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        clock = beans.getBean(MovedClock.class);
        var board = neighbours.person("Bureau", InstanceRole.ADMINISTRATOR).id();
        treasury = new Treasury(beans.getBean(Ledger.class), beans.getBean(Currencies.class), board);
        treasury.euro();
        rosa = neighbours.person("Rosa");
        garden = neighbours.association("Les Jardins", rosa);
        cyclo = neighbours.association("Cyclo-Rivières", neighbours.person("Ali"));
        hers = neighbours.signedIn(rosa);
    }

    String at(String path) {
        return Desk.HOME + path + "?pour=" + garden.id();
    }

    /** The period ends today. */
    void open() {
        var today = Days.today(clock);
        var opened = hers.get(at(""))
                .form("Ouvrir la comptabilité")
                .fill("Premier jour", today.minusMonths(3).toString())
                .fill("Dernier jour", today.toString())
                .submit();
        assertThat(opened.status()).isEqualTo(303);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
