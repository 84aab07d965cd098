package org.fabcom.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who keeps the catalogue brings software and places; people and what they did are brought by administrators. */
@FabComTest
record ImportRightsTest(Neighbours neighbours, Imports imports, Messages messages, Sql db) {

    private static final String HOME = "/administration/imports";

    @BeforeAll
    static void layOut() {
        Pebbles.layOut();
    }

    private WebVisitor editor() {
        return neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.CATALOGUE_EDITOR));
    }

    private WebVisitor administrator() {
        return neighbours.signedIn(neighbours.person("Aïcha Bensalem", InstanceRole.ADMINISTRATOR));
    }

    private static String sent(WebVisitor who) {
        var table = "Nom;Prénom;Ville;Téléphone;Mail\nPerrin;Lucie;Grenoble;0476000000;l@exemple.org\n";
        return who.upload(HOME + "/nouveau", "fichier", "usagers.csv", table.getBytes(UTF_8), Map.of())
                .location();
    }

    @Test
    void an_editor_is_offered_the_library_and_an_administrator_everything() {
        var offered = spaced(editor().get(HOME + "/nouveau").text());
        var everything = spaced(administrator().get(HOME + "/nouveau").text());
        for (var it : imports.kinds()) {
            if (it instanceof Pebbles) continue;
            var label = spaced(messages.text(Locale.FRENCH, it.label()));
            var room = it.getClass().getPackageName();
            boolean library = room.startsWith("org.fabcom.catalogue") || room.startsWith("org.fabcom.places");
            assertThat(everything).contains(label);
            assertThat(offered.contains(label)).as(it.name()).isEqualTo(library);
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    @Test
    void what_it_may_not_bring_an_editor_can_neither_look_at_nor_run() {
        var elise = editor();
        var upload = sent(elise);
        for (var kind : new String[] {"people", "served", "acts", "organisations", "events", "posts"}) {
            assertThat(elise.get(upload + "/colonnes?type=" + kind).status())
                    .as(kind)
                    .isEqualTo(400);
            assertThat(elise.post(upload, "type", kind, "faire", "essai").status())
                    .as(kind)
                    .isEqualTo(400);
            assertThat(elise.post(upload, "type", kind, "faire", "import").status())
                    .as(kind)
                    .isEqualTo(400);
        }
        assertThat(db.sql("select count(*) from imports.run").single(Integer.class))
                .isZero();
        assertThat(elise.get(upload + "/colonnes?type=places").status()).isEqualTo(200);
    }

    @Test
    void runs_of_what_it_may_not_bring_are_not_shown_to_an_editor() {
        var id = java.util.UUID.randomUUID();
        db.sql("""
                insert into imports.run (id, kind, file_name, started_at, finished_at, state)
                values (:id, 'people', 'carnet.csv', now(), now(), 'done')
                """).param("id", id).update();
        try {
            var elise = editor();
            assertThat(elise.get(HOME + "/" + id).status()).isEqualTo(404);
            assertThat(elise.get(HOME + "/" + id + "/lignes.csv").status()).isEqualTo(404);
            assertThat(elise.post(HOME + "/" + id + "/retrait").status()).isEqualTo(404);
            assertThat(elise.get(HOME).text()).doesNotContain("carnet.csv");
            assertThat(elise.get(HOME + ".csv").body()).doesNotContain("carnet.csv");
            var aicha = administrator();
            assertThat(aicha.get(HOME).text()).contains("carnet.csv");
            assertThat(aicha.get(HOME + "/" + id).status()).isEqualTo(200);
        } finally {
            db.sql("delete from imports.run where id = :id").param("id", id).update();
        }
    }
}
