package org.fabcom.talk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** How one is told: room by room in drawers, and all at once for whoever wants to be left alone. */
@FabComTest
record NoticeChoicesTest(Neighbours neighbours) {

    private static final String PATH = "/moi/avis/choix";

    private static Document page(WebVisitor who) {
        return who.get(PATH).page();
    }

    @Test
    void each_kind_stands_in_the_drawer_of_its_room_which_says_how_many_come_by_mail() {
        var page = page(neighbours.signedIn(neighbours.person("Lucie")));
        assertThat(page.select("details.drawer summary b").eachText())
                .contains("Décider", "Agenda", "La place", "Échanges, compte, structures")
                .doesNotHaveDuplicates();
        assertThat(page.select("details.drawer select")).hasSameSizeAs(page.select("main select[name^=avis-]"));
        assertThat(page.select("details.drawer[open]")).isEmpty();
    }

    @Test
    void all_of_them_are_chosen_at_once_and_one_by_one_since() {
        var her = neighbours.signedIn(neighbours.person("Lucie"));
        her.get(PATH)
                .form("Enregistrer mes choix")
                .fill("Tout, d’un coup", "PAGE")
                .submit();
        assertThat(page(her).select("select[name^=avis-] option[selected]").eachAttr("value"))
                .containsOnly("PAGE");
        assertThat(page(her).select("details.drawer small").eachText())
                .allMatch(it -> it.endsWith("aucune par courriel"));
        her.get(PATH)
                .form("Enregistrer mes choix")
                .fill("Quelqu’un me prévient", "MAIL")
                .submit();
        assertThat(page(her).select("select[name^=avis-] option[value=MAIL][selected]"))
                .hasSize(1);
    }
}
