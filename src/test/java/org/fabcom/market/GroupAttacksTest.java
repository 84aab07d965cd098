package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Seat;
import org.fabcom.ledger.Order;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What Malo tries on groups: their wallets, and what they show to themselves alone. */
@FabComTest
class GroupAttacksTest extends Malice {

    GroupAttacksTest(ApplicationContext application) {
        super(application);
    }

    /** In Wezer whoever followed a role had its rights, the wallet among them. */
    @Test
    void he_follows_a_group_to_get_at_its_wallet() {
        var lea = neighbours.person("Léa");
        var circle = circus.group(GroupKind.CIRCLE, "Le Jardin", null, null, coordinator(lea));
        var open = new Group.Draft("Le Jardin", "", Set.of(), Audience.EVERYBODY, false);
        circle = Circus.done(groups.change(circle.id(), open, circle.version(), circus.as(lea)));
        Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
        var role = circus.role("Trésor", null, circle, lea, Right.WALLET);
        Circus.done(groups.change(
                role.id(),
                new Group.Draft("Trésor", "", Set.of(Right.WALLET), Audience.EVERYBODY, false),
                role.version(),
                circus.as(lea)));
        said(his.post("/groupes/" + circle.id() + "/suivre"), 303, "");
        said(his.post("/groupes/" + role.id() + "/suivre"), 303, "");
        said(his.post("/groupes/" + role.id() + "/places", "personne", malo.id().toString()), 403, "FC-4520");
        said(his.post("/groupes/" + circle.id() + "/entrer"), 403, "");
        var group = circle.id().toString();
        ledger.pay(new Order(
                        oxana.id(),
                        new org.fabcom.kernel.PartyId(circle.id().value()),
                        List.of(square.h(60)),
                        oxana.id(),
                        Ids.token(),
                        ""))
                .booked();
        said(his.get("/porte-monnaie?pour=" + group), 403, "FC-0403");
        said(his.post("/payer", money(oxana, "1 h", "pour", group)), 403, "FC-0403");
        said(his.post("/place/nouveau", posting("1 h", "pour", group)), 403, "FC-0403");
        said(reply(square.offer(oxana.id(), "Vélo", 1, square.h(60)), "1", "1 h", "pour", group), 403, "FC-0403");
        said(api("GET", "/api/v1/accounts?party=" + group, ""), 403, "FC-0403");
        assertThat(memberships.of(malo.id())).isEmpty();
    }

    /** What a group shows to itself alone is nowhere: no address, list, count, feed, search, export, picture, page of its owner. */
    @Test
    void he_looks_for_the_post_of_a_group_that_hides() {
        var claire = neighbours.person("Claire");
        var house = neighbours.association("Recyclerie", claire);
        var circle = hiding(house, claire);
        var group = new org.fabcom.kernel.PartyId(circle.id().value());
        var draft = square.draft(Post.Kind.WANT, "Xylophone caché", 1, square.h(15));
        var hidden = square.publish(
                group,
                Square.shown(draft, PostDraft.Audience.GROUPS, circle.id().value()));
        his.post("/moi/savoir-faire", "categories", square.garden.toString(), "mots", "xylophone");
        for (var visitor : List.of(web.visitor(), his)) {
            for (var path : List.of("", "/modifier", "/repondre", "/images/" + Ids.next(), "/images/" + hidden.id()))
                assertThat(visitor.get(hidden.url() + path).status()).as(path).isIn(404, 303);
            said(visitor.get(hidden.url()), 404, "FC-0404");
            for (var path : List.of(
                    "/",
                    "/place",
                    "/place?q=xylophone",
                    "/place?pour-moi=oui",
                    "/place?categorie=" + square.garden,
                    "/place.csv?q=xylophone",
                    "/place.pdf?q=xylophone",
                    "/place.atom",
                    "/place.atom?q=xylophone",
                    "/recherche?q=xylophone",
                    "/groupes",
                    "/sitemap.xml"))
                assertThat(visitor.get(path).body())
                        .as(path)
                        .doesNotContain("Xylophone caché")
                        .doesNotContain(hidden.id().toString())
                        .doesNotContain("Les Discrets");
            assertThat(visitor.get("/place?q=xylophone").text()).contains("aucune annonce");
            assertThat(visitor.get("/place?categorie=" + square.garden).text()).contains("aucune annonce");
        }
        said(his.get("/place/de/" + group), 404, "FC-0404");
        said(his.get("/groupes/" + group), 404, "FC-0404");
        said(his.get("/payer?a=" + group), 404, "FC-0404");
        said(his.get("/payer?q=discrets"), 200, "");
        assertThat(his.get("/payer?q=discrets").text()).doesNotContain("Les Discrets");
        said(reply(hidden, "1", "15 min"), 404, "FC-0404");
        var payHidden = order("payee", "0.25").replace(oxana.id().toString(), group.toString());
        said(api("POST", "/api/v1/transfers", payHidden), 422, "FC-4714");
        var askHidden = order("payer", "0.25").replace(oxana.id().toString(), group.toString());
        said(api("POST", "/api/v1/payment-requests", askHidden), 422, "FC-4714");
        assertThat(square.available(malo.id(), square.hours)).isZero();
        // whoever is of the group finds it everywhere
        var insider = neighbours.person("Ilyes");
        neighbours.seat(house, insider, Seat.MEMBER);
        assertThat(memberships.add(circle.id(), insider.id(), circus.as(claire)))
                .isEmpty();
        var theirs = neighbours.signedIn(insider);
        assertThat(theirs.get("/place?q=xylophone").text())
                .contains("Xylophone caché")
                .contains("1 annonce");
        assertThat(theirs.get("/place/de/" + group).text()).contains("Les Discrets");
    }
}
