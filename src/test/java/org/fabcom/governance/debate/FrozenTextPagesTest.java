package org.fabcom.governance.debate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** A text that was frozen: offered as it is hashed, and awaited by whoever manages. */
@FabComTest
class FrozenTextPagesTest {

    private static final String TEXT = "Le local ouvre le samedi.\n\nOn y vient à pied.";

    private final Neighbours neighbours;
    private final Deliberation deliberation;
    private final Sql db;
    private final AgoraWorld world;

    FrozenTextPagesTest(Neighbours neighbours, Bodies bodies, Deliberation deliberation, Sql db) {
        this.neighbours = neighbours;
        this.deliberation = deliberation;
        this.db = db;
        this.world = new AgoraWorld(neighbours, bodies);
    }

    @Test
    void the_frozen_text_is_offered_as_it_is_hashed() {
        var id = world.published(deliberation, TEXT, null);
        var bruno = neighbours.signedIn(world.bruno);
        var frozen = bruno.get(path(id)).form("Figer le texte").submit().follow();
        assertThat(bruno.get(path(id) + "/texte.txt").body()).isEqualTo(TEXT);
        var sum = db.sql("select sha256 from governance.proposal where id = :id")
                .param("id", id)
                .single(String.class);
        assertThat(frozen.text()).contains(sum);
        assertThat(bruno.get(path(id) + "/modifier").status()).isEqualTo(403);
    }

    @Test
    void a_frozen_text_stands_on_the_home_of_whoever_manages_until_it_is_put_to_be_decided() {
        var id = world.published(deliberation, TEXT, null);
        var aline = neighbours.signedIn(world.aline);
        assertThat(aline.get("/").text()).doesNotContain("Ouvrir le jeudi");
        deliberation.freeze(id, "", world.member(world.bruno));
        assertThat(aline.get("/").text())
                .contains("On vous attend", "Ouvrir le jeudi", "La personne qui gère le met au vote");
        assertThat(aline.get(world.body.url()).text()).contains("Mettre à décider");
        for (var it : java.util.List.of(world.bruno, world.chloe))
            assertThat(neighbours.signedIn(it).get("/").text()).doesNotContain("On vous attend");
        deliberation.reopen(id, world.member(world.bruno));
        assertThat(aline.get("/").text()).doesNotContain("On vous attend");
    }

    private String path(UUID id) {
        return world.body.url() + "/propositions/" + id;
    }
}
