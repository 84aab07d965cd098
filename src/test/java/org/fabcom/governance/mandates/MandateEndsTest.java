package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A mandate ends with the register, or by hand to who follows; what is handed over is kept (G39). */
@FabComTest
class MandateEndsTest extends WithMandates {

    MandateEndsTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void whoever_leaves_the_register_holds_its_role_no_more_and_a_stranger_is_given_none() {
        var theo = neighbours.person("Théo Partant");
        var line = enters(theo);
        var role = role("Trésorerie", Set.of(Right.WALLET));
        assertThat(seats.grant(role.id(), theo.id(), today, today.plusDays(90), world.manager()))
                .isEmpty();
        var stranger = neighbours.person("Denis Loin");
        assertThat(seats.grant(role.id(), stranger.id(), today, today.plusDays(90), world.manager()))
                .contains(Group.Refusal.NOT_OF_THE_HOUSE);
        var visitor = new org.fabcom.kernel.Visitor(theo.id(), theo.name(), Set.of(), java.util.Map.of(), null);
        assertThat(authorisations.may(visitor, Right.WALLET, world.house.id())).isTrue();
        leaves(line);
        leaving.release();
        assertThat(authorisations.may(visitor, Right.WALLET, world.house.id())).isFalse();
        var told = db.sql(
                        "select plain from post.letter where recipient = :to and subject like 'Vos rôles ont pris fin%'")
                .param("to", theo.email().text())
                .list(String.class);
        assertThat(told).as("one letter").hasSize(1);
        assertThat(told.getFirst()).contains("Trésorerie", "/places/");
        leaving.release();
        assertThat(db.sql("select count(*) from post.letter where recipient = :to and subject like 'Vos rôles%'")
                        .param("to", theo.email().text())
                        .single(Long.class))
                .isOne();
    }

    @Test
    void ending_a_mandate_asks_who_follows_tells_both_and_keeps_what_is_handed_over() {
        var role = role("Secrétariat", Set.of());
        seats.grant(role.id(), world.bruno.id(), today, today.plusDays(300), world.manager());
        var held = seats.of(role.id()).getFirst();
        var url = "/groupes/" + role.id() + "/places/" + held.id();
        var bruno = neighbours.signedIn(world.bruno);
        bruno.get(url)
                .form("Enregistrer la passation")
                .set("paroles", "Le classeur bleu, et la clé de l’armoire.")
                .submit();
        assertThat(neighbours.signedIn(world.chloe).get(url).status())
                .as("not hers")
                .isEqualTo(404);
        var manager = neighbours.signedIn(world.aline);
        assertThat(manager.get("/groupes/" + role.id()).page().select("form[action$=/terminer]"))
                .as("no end by one press")
                .isEmpty();
        var form = manager.get(url)
                .form("Mettre fin au mandat de Bruno Salles")
                .set("suite", world.chloe.id().toString());
        var endless = form.submit();
        assertThat(endless.status()).isEqualTo(422);
        assertThat(seats.find(held.id()).orElseThrow().over(today)).isFalse();
        assertThat(form.set("au", today.plusYears(1).toString()).submit().status())
                .isEqualTo(303);
        assertThat(seats.find(held.id()).orElseThrow().over(today)).isTrue();
        assertThat(seats.holding(List.of(role.id())).get(role.id()))
                .extracting(RoleSeat::name)
                .containsExactly("Chloé Merle");
        assertThat(letters(world.bruno)).contains("circles.mail.seat.ended");
        assertThat(letters(world.chloe)).contains("circles.mail.seat.given");
        var letter = db.sql("select plain from post.letter where kind = 'circles.mail.seat.given' and recipient = :to")
                .param("to", world.chloe.email().text())
                .single(String.class);
        assertThat(letter).contains(", jusqu’au " + new Formats(Locale.FRENCH).date(today.plusYears(1)) + ".");
        assertThat(neighbours.signedIn(world.chloe).get(url).text()).contains("Le classeur bleu");
        var late = bruno.get(url)
                .form("Enregistrer la passation")
                .set("paroles", "Et le tampon.")
                .submit();
        assertThat(late.follow().text()).as("for thirty days more").contains("Et le tampon");
    }

    @Test
    void thirty_days_after_its_end_nothing_more_is_handed_over() {
        var seat = new RoleSeat(
                UUID.randomUUID(),
                new GroupId(UUID.randomUUID()),
                world.bruno.id(),
                "",
                "",
                today.minusDays(200).atStartOfDay(Days.ZONE).toInstant(),
                today.minusDays(200),
                today.minusDays(30),
                null,
                false);
        assertThat(seat.holds(today)).isFalse();
        assertThat(seat.handsOver(today)).isTrue();
        assertThat(seat.handsOver(today.plusDays(1))).isFalse();
    }

    /** Whoever follows reads on the page of their own mandate what those before left. */
    @Test
    void the_page_of_a_new_mandate_shows_what_those_before_left() {
        var role = role("Trésorerie", Set.of());
        seats.grant(role.id(), world.bruno.id(), today, today.plusDays(300), world.manager());
        var held = seats.of(role.id()).getFirst();
        neighbours
                .signedIn(world.bruno)
                .get("/groupes/" + role.id() + "/places/" + held.id())
                .form("Enregistrer la passation")
                .set("paroles", "Classeur bleu, étagère du fond.")
                .submit();
        neighbours
                .signedIn(world.aline)
                .get("/groupes/" + role.id() + "/places/" + held.id())
                .form("Mettre fin au mandat de Bruno Salles")
                .set("suite", world.chloe.id().toString())
                .set("au", today.plusYears(1).toString())
                .submit();
        var hers = seats.holding(List.of(role.id())).get(role.id()).getFirst();
        assertThat(neighbours
                        .signedIn(world.chloe)
                        .get("/groupes/" + role.id() + "/places/" + hers.id())
                        .text())
                .contains("Bruno Salles", "Classeur bleu, étagère du fond.");
    }

    /** A role that ends with the membership is told by a letter, once. */
    @Test
    void whose_role_ends_with_their_membership_gets_a_letter() {
        var zoe = neighbours.person("Zoé Quatrevents");
        var member = enters(zoe);
        var role = role("Accueil", Set.of());
        seats.grant(role.id(), zoe.id(), today, today.plusDays(300), world.manager());
        leaves(member);
        leaving.release();
        leaving.release();
        assertThat(seats.holding(List.of(role.id()))).isEmpty();
        assertThat(letters(zoe)).containsOnlyOnce("circles.mail.seat.left");
    }
}
