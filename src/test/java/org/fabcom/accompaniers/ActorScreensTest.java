package org.fabcom.accompaniers;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** The directory, quotes and who does what here in a real browser: no barrier, no complaint, no sideways scroll. */
@FabComTest
@WithDemonstration
record ActorScreensTest(Web web, Neighbours neighbours, Sql db) {

    private UUID one(String sql) {
        return db.sql(sql).single(UUID.class);
    }

    @Test
    void the_pages_of_those_who_accompany_and_who_act_are_open_to_all() {
        var scic = one("select id from people.party where name = 'SCIC Les Trois-Rivières'");
        var michel = new PartyId(one("select id from people.party where name = 'Michel Escande'"));
        var page = one("select a.id from accompaniers.accompanier a join people.party p on p.id = a.party "
                + "where p.name = 'Inès Carpentier'");
        var quote = one("select q.id from accompaniers.quote q where q.state = 'OFFERED'");
        var pages = List.of(
                "/accompagnateurs",
                "/accompagnateurs/carte",
                "/accompagnateurs/" + page,
                "/accompagnateurs/" + page + "/devis",
                "/structures/" + scic + "/accompagner",
                "/devis/" + quote,
                "/devis/" + quote + "/version",
                "/qui-fait-quoi",
                "/qui-fait-quoi/" + scic,
                "/structures/" + scic + "/qui-fait-quoi",
                "/structures/" + scic + "/outils",
                "/qui-fait-quoi?imprimer");
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.as(neighbours.signedIn(michel));
            for (var path : pages)
                tab.seen(path, List.of(Look.PHONE, Look.DESK, Look.DESK.inTheDark()), look -> {
                    tab.picture("actors-" + pages.indexOf(path));
                    assertThat(tab.barriers()).as(path + " " + look.name()).isEmpty();
                    for (var it :
                            tab.page().locator(".fold caption:not(.hidden)").all())
                        assertThat(it.boundingBox().width)
                                .as("a caption stands in one line: " + path + " " + look.name())
                                .isGreaterThan(150);
                    assertThat(tab.tooWide()).as(path + " " + look.name()).isFalse();
                });
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_the_relations_are_a_list_that_is_read_without_the_picture() {
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/qui-fait-quoi");
            var rows = tab.page().locator("#relations ~ .card tbody tr");
            assertThat(rows.count()).isPositive();
            var first = rows.first().boundingBox();
            assertThat(rows.first().innerText().split("\\s*\n\\s*"))
                    .as("from, how, to")
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(first.x + first.width).isLessThanOrEqualTo(320);
            assertThat(tab.page().locator("#relations ~ figure").isVisible())
                    .as("of the picture only names would be seen")
                    .isFalse();
            tab.picture("actors-relations");
        }
        try (var tab = Browser.get().open(web.address(), Look.DESK)) {
            tab.go("/qui-fait-quoi");
            assertThat(tab.page().locator("#relations ~ figure").boundingBox().y)
                    .as("the picture comes after")
                    .isGreaterThan(tab.page()
                            .locator("#relations ~ .card tbody tr")
                            .last()
                            .boundingBox()
                            .y);
        }
    }
}
