package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** “I need a drill, and I offer plants”: a reply may be linked to a post of whoever replies (E22). */
@FabComTest
class LinkedReplyTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Publishing publishing;

    private Square square;
    private Person oxana;
    private Person malo;
    private WebVisitor hers;
    private WebVisitor his;
    private Post drill;

    LinkedReplyTest(ApplicationContext application, Neighbours neighbours, Publishing publishing) {
        this.application = application;
        this.neighbours = neighbours;
        this.publishing = publishing;
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana");
        malo = neighbours.person("Malo");
        hers = neighbours.signedIn(oxana);
        his = neighbours.signedIn(malo);
        drill = square.offer(oxana.id(), "Perceuse", null, square.h(15));
    }

    private WebAnswer replies(UUID linked, String... more) {
        var fields = new java.util.ArrayList<>(
                java.util.List.of("cle", Ids.next().toString(), "quantite", "1", "contre", linked.toString()));
        fields.add("prix-" + square.hours.id());
        fields.add("15 min");
        fields.addAll(java.util.List.of(more));
        return his.post(drill.url() + "/repondre", fields.toArray(String[]::new));
    }

    @Test
    void both_sides_find_the_linked_post_on_the_page_of_the_deal() {
        var want = square.want(malo.id(), "Cherche des plants", square.h(15));
        square.offer(malo.id(), "Des confitures", null, square.h(15));
        var form = his.get(drill.url() + "/repondre");
        assertThat(form.page().select("select[name=contre] option").eachText())
                .as("of the other kind, his own, published")
                .containsExactly("Aucune", "Cherche des plants");
        var deal = form.form("Envoyer ma réponse")
                .fill("En lien avec une de mes annonces", "Cherche des plants")
                .submit()
                .follow();
        assertThat(deal.text()).contains("En lien avec Cherche des plants");
        var address = deal.page().location().replaceFirst("^https?://[^/]+", "");
        assertThat(hers.get(address).click("Cherche des plants").h1()).isEqualTo("Cherche des plants");
        var alone = square.replied(square.offer(oxana.id(), "Scie", null, square.h(15)), malo.id(), 1, square.h(15));
        assertThat(his.get("/place/accords/" + alone).text()).doesNotContain("En lien avec");
        publishing.close(want.id());
        assertThat(hers.get(address).text()).as("closed since, still linked").contains("En lien avec");
    }

    @Test
    void posts_of_others_hidden_ones_drafts_and_closed_ones_are_refused_alike() {
        var ali = neighbours.person("Ali");
        var others = square.want(ali.id(), "Cherche un four", square.h(15));
        var house = neighbours.association("Recyclerie", ali);
        var hidden = square.publish(
                ali.id(),
                Square.shown(
                        square.draft(Post.Kind.WANT, "Xylophone caché", 1, square.h(15)),
                        PostDraft.Audience.GROUPS,
                        house.id().value()));
        var draft = publishing.draft(malo.id(), square.draft(Post.Kind.WANT, "Pas encore", 1), malo.id());
        var closed = square.want(malo.id(), "Plus maintenant", square.h(15));
        publishing.close(closed.id());
        for (var it : new UUID[] {others.id(), hidden.id(), draft, closed.id(), drill.id(), Ids.next()}) {
            var refused = replies(it);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().selectFirst("#contre-erreur").text()).contains("annonce en ligne");
            assertThat(refused.text()).doesNotContain("Xylophone").doesNotContain("Cherche un four");
        }
        assertThat(his.get("/moi/place").text()).doesNotContain("Perceuse");
    }

    @Test
    void the_post_is_of_the_party_for_which_one_replies_and_shown_only_to_who_may_see_it() {
        var shop = neighbours.association("Atelier", malo);
        var its = square.want(shop.id(), "Cherche un étau", square.h(15));
        assertThat(his.get(drill.url() + "/repondre").text()).contains("Cherche un étau · Atelier");
        assertThat(replies(its.id()).status()).as("he replies for himself").isEqualTo(422);
        var deal = replies(its.id(), "pour", shop.id().toString()).location().replaceFirst("\\?.*", "");
        assertThat(hers.get(deal).text()).contains("En lien avec Cherche un étau");

        drill = square.offer(oxana.id(), "Ponceuse", null, square.h(15));
        var inside = square.publish(
                malo.id(),
                Square.shown(
                        square.draft(Post.Kind.WANT, "Entre nous", 1, square.h(15)),
                        PostDraft.Audience.GROUPS,
                        shop.id().value()));
        var secret = replies(inside.id()).location().replaceFirst("\\?.*", "");
        assertThat(his.get(secret).text()).contains("En lien avec Entre nous");
        assertThat(hers.get(secret).text()).doesNotContain("Entre nous").doesNotContain("En lien avec");
    }
}
