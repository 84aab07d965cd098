package org.fabcom.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Programme;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** « aide pour whatsapp »: what says WhatsApp stands before what only says that it helps. */
@FabComTest
@WithCatalogue
record HelpInOrderTest(Web web, Neighbours neighbours, Programme programme) {

    @Test
    void the_thing_itself_comes_first_and_people_who_help_with_it_before_all() {
        var lucie = neighbours.person("Lucie");
        var house = neighbours.association("La Maison", lucie);
        programme.announce(house.id(), Posters.permanence("Aide et médiation du mardi"), lucie.id());
        var titles = web.visitor()
                .get("/recherche?q=aide+pour+whatsapp")
                .page()
                .select("main h3")
                .eachText();
        assertThat(titles).anyMatch(it -> it.contains("WhatsApp"));
        assertThat(first(titles, "WhatsApp")).isLessThan(first(titles, "Aide et médiation du mardi"));
        programme.announce(house.id(), Posters.permanence("Aide à WhatsApp"), lucie.id());
        var both = web.visitor()
                .get("/recherche?q=aide+pour+whatsapp")
                .page()
                .select("main h3")
                .eachText();
        assertThat(both.getFirst()).contains("Aide à WhatsApp");
    }

    private static int first(java.util.List<String> titles, String words) {
        for (int i = 0; i < titles.size(); i++) if (titles.get(i).contains(words)) return i;
        return titles.size();
    }
}
