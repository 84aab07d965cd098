package org.fabcom.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** Who says it is said in words, wherever it is said that one thing replaces another, what a host asks, what the law is. */
@FabComTest
@WithCatalogue
record RanksSaidTest(Web web) {

    private static final List<String> SERVICES =
            List.of("google-drive", "trello", "mailchimp", "doodle", "slack", "zoom", "canva", "whatsapp");
    private static final Pattern RANK =
            Pattern.compile("dit par l’éditeur|dit par une autorité publique|dit par la presse|autre source");

    private static long ranks(String text) {
        return RANK.matcher(text).results().count();
    }

    @Test
    void of_each_replacement_on_the_page_of_a_service() {
        int seen = 0;
        for (var it : SERVICES)
            for (var said : web.visitor().get("/catalogue/" + it).page().select("li > p.source:matches(^Selon )")) {
                assertThat(ranks(said.text()))
                        .as(it + ": " + said.text())
                        .isEqualTo(said.select("a").size());
                seen++;
            }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void of_each_claim_in_the_list_when_a_service_is_left() {
        int seen = 0;
        for (var it : SERVICES)
            for (var said : web.visitor().get("/catalogue?q=" + it).page().select(".meta li:contains(selon)")) {
                assertThat(ranks(said.text())).as(it + ": " + said.text()).isOne();
                seen++;
            }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void of_the_law_of_what_replaces_and_of_what_its_host_asks() {
        var address = "/faire-le-point/resultat/preuves?t=" + String.join("&t=", SERVICES);
        var found = new ArrayList<String>();
        for (int tool = 1; tool <= SERVICES.size(); tool++) {
            var page = web.visitor().get(address + "&outil=" + tool).page();
            for (var said : page.select(".fact .source:contains(source):not(:contains(règle de FabCom))"))
                found.add(said.text());
            page.select("li > p:matches(^Chez )").forEach(it -> found.add(it.text()));
        }
        assertThat(found)
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(ranks(it)).as(it).isPositive());
    }
}
