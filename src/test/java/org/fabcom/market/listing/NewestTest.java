package org.fabcom.market.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The newest posts on the home pages: what is kept for all is old for nobody, and shown to nobody who may not see it. */
@FabComTest
class NewestTest {

    private final Square square;
    private final Neighbours neighbours;
    private final Web web;
    private final Sql db;

    NewestTest(ApplicationContext application, Neighbours neighbours, Web web, Sql db) {
        this.square = new Square(application);
        this.neighbours = neighbours;
        this.web = web;
        this.db = db;
    }

    @Test
    void what_is_shown_to_some_is_on_their_home_only_as_long_as_they_belong() {
        var house = neighbours.association("Recyclerie", neighbours.person("Claire"));
        var insider = neighbours.person("Ilyes");
        neighbours.seat(house, insider, Seat.MEMBER);
        var ilyes = neighbours.signedIn(insider);
        var malo = neighbours.signedIn(neighbours.person("Malo"));
        var ada = neighbours.signedIn(neighbours.person("Ada", InstanceRole.MODERATOR));
        var oxana = neighbours.person("Oxana").id();
        square.publish(
                oxana, Square.shown(square.draft(Post.Kind.OFFER, "Pour les membres", 1), PostDraft.Audience.MEMBERS));
        for (int i = 0; i < 3; i++) {
            for (var it : List.of(ilyes, malo, ada))
                assertThat(it.get("/").text()).contains("Pour les membres");
            assertThat(web.visitor().get("/").text()).doesNotContain("Pour les membres");
        }
        square.publish(
                oxana,
                Square.shown(
                        square.draft(Post.Kind.OFFER, "Pour la maison", 1),
                        PostDraft.Audience.GROUPS,
                        house.id().value()));
        for (int i = 0; i < 3; i++) {
            for (var it : List.of(ilyes, ada)) assertThat(it.get("/").text()).contains("Pour la maison");
            assertThat(malo.get("/").text()).doesNotContain("Pour la maison").contains("Pour les membres");
        }
        ilyes.post("/structures/" + house.id().value() + "/quitter");
        assertThat(ilyes.get("/").text()).doesNotContain("Pour la maison").contains("Pour les membres");
        assertThat(ada.get("/").text()).contains("Pour la maison");
    }

    /** As another node writes: straight into the base. */
    @Test
    void what_was_written_anywhere_is_on_the_next_home() {
        var oxana = neighbours.person("Oxana");
        var post = square.offer(oxana.id(), "Premier titre", 1, square.h(60));
        var malo = neighbours.signedIn(neighbours.person("Malo"));
        assertThat(malo.get("/").text()).contains("Premier titre").contains("Oxana");
        db.sql("update market.post set title = 'Autre titre' where id = :id")
                .param("id", post.id())
                .update();
        db.sql("update people.party set name = 'Roxane' where id = :id")
                .param("id", oxana.id().value())
                .update();
        assertThat(malo.get("/").text()).contains("Autre titre", "Roxane").doesNotContain("Premier titre");
        assertThat(malo.get("/recherche?q=titre").text()).doesNotContain("Potager");
        db.sql("update market.category set name = 'Potager' where id = :id")
                .param("id", square.garden)
                .update();
        assertThat(malo.get("/recherche?q=titre").text()).contains("Potager");
        var next = square.offer(oxana.id(), "Encore une", 1, square.br(100));
        assertThat(malo.get("/").text()).contains("Encore une");
        db.sql("update market.post set state = 'CLOSED', closed_why = 'OWNER' where id = :id")
                .param("id", next.id())
                .update();
        assertThat(malo.get("/").text()).doesNotContain("Encore une");
    }
}
