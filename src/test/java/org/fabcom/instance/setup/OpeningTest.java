package org.fabcom.instance.setup;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.Test;

@FabComTest
record OpeningTest(Web web, SetupCodes codes, Caches caches, Sql db) {

    @Test
    void eight_who_open_at_the_same_time_open_once() throws Exception {
        SetupWorld.firstDay(caches);
        var visitor = SetupWorld.inside(web, codes);
        SetupWorld.answerAll(visitor);
        var form = visitor.get("/installation/vous");
        try (var eight = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<WebAnswer>>();
            for (int i = 0; i < 8; i++) {
                var email = i < 2 ? "lucie@exemple.org" : "autre" + i + "@exemple.org";
                tries.add(() -> form.form("Ouvrir")
                        .fill("Votre nom", "Lucie Morel")
                        .fill("Courriel", email)
                        .fill("Mot de passe", SetupWorld.PASSWORD)
                        .submit());
            }
            var places = new ArrayList<String>();
            for (var it : eight.invokeAll(tries)) places.add(it.get().location());
            assertThat(places)
                    .contains("/administration/suite")
                    .allMatch(it -> it.matches("/administration/suite|/connexion"));
        }
        assertThat(count("people.instance_role")).isEqualTo(1);
        assertThat(count("instance.founding")).isEqualTo(1);
        assertThat(count("people.person")).isEqualTo(1);
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).single(Integer.class);
    }
}
