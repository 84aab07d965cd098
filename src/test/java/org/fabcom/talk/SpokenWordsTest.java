package org.fabcom.talk;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Table;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithDemonstration;
import org.junit.jupiter.api.Test;

/** On a page in another language, what people wrote says in which language it is, so that it is read aloud as it should be. */
@FabComTest
@WithDemonstration
record SpokenWordsTest(Web web, Neighbours neighbours, Table table, Threads threads, Sql db) {

    @Test
    void posts_and_events_of_a_french_territory_are_french_on_english_pages() {
        var english = web.visitor().with("Accept-Language", "en");
        for (var list : List.of("/place", "/agenda")) {
            var titles = english.get(list).page().select("main li a[lang=fr]");
            assertThat(titles).as(list).isNotEmpty();
            var one = english.get(titles.first().attr("href"));
            assertThat(one.page().select("html").attr("lang")).isEqualTo("en");
            assertThat(one.page().select("h1").attr("lang")).as(list).isEqualTo("fr");
            assertThat(web.visitor().get(titles.first().attr("href")).page().select("h1[lang]"))
                    .as("nothing to say on a French page")
                    .isEmpty();
        }
    }

    @Test
    void a_message_carries_the_language_of_its_author() {
        var lucie = neighbours.person("Lucie");
        var emma = neighbours.person("Emma");
        var yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", emma.id().value())
                .update();
        var subject = table.laid(List.of(lucie, emma), List.of(yann));
        says(subject, lucie.id(), "Je viens demain");
        says(subject, emma.id(), "See you tomorrow");
        var page = neighbours.signedIn(lucie).get(subject.url()).page();
        assertThat(page.select("#fil p[lang=en]").text()).isEqualTo("See you tomorrow");
        assertThat(page.select("#fil p:contains(Je viens demain)").attr("lang")).isEmpty();
    }

    private void says(Subject subject, org.fabcom.kernel.PartyId who, String text) {
        UUID key = Ids.next();
        assertThat(threads.say(subject, who, text, Audience.EVERYONE, List.of(), key))
                .isInstanceOf(Said.Posted.class);
    }
}
