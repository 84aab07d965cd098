package org.fabcom.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.numbers.Registration;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who sits in a merged organisation is said of each person: a stranger who declared its name opens nothing (ADR 0228). */
@FabComTest
class MergedSeatsTest extends TwoHouses {

    private final Sql db;

    MergedSeatsTest(ApplicationContext beans) {
        super(beans);
        db = beans.getBean(Sql.class);
    }

    @Test
    void a_coordinator_opens_no_house_to_the_people_of_another() {
        assertThat(merge(kept, gone, aline)).isEqualTo(OrganisationMerges.Outcome.TWO_HOUSES);
        assertThat(seats.in(kept.id())).hasSize(1);
        var page = neighbours.signedIn(aline).get("/structures/" + gone.id() + "/reunir?avec=" + kept.id());
        var refused = page.form("Réunir").tick("Les Jardins du Gué").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("à l’administration de décider");
        var mine = neighbours.association("Jardins du Gué bis", lucie);
        assertThat(merge(kept, mine, aline))
                .as("the same person answers for both")
                .isEqualTo(OrganisationMerges.Outcome.DONE);
        assertThat(neighbours
                        .signedIn(lucie)
                        .get("/structures/" + gone.id() + "/reunir")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_who_declared_the_same_name_opens_nothing_without_a_yes() {
        var known = neighbours.association("Les Paniers du Gué", lucie);
        var case_ = asked(known, lucie);
        var stranger = neighbours.person("Igor Malin");
        var his = neighbours.association("Les Paniers du Gué", stranger);
        assertThat(merging.merge(known.id(), his.id(), admin.id(), new Staying(Set.of(lucie.id()), false)))
                .isEqualTo(OrganisationMerges.Outcome.DONE);
        assertThat(seats.in(known.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
        assertThat(seats.in(his.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
        assertThat(neighbours.signedIn(stranger).get(case_.url()).status()).isEqualTo(404);
        assertThat(organisations.of(stranger.id()))
                .as("nor what rooms read of both")
                .isEmpty();
        var merge = merging.into(known.id()).getFirst();
        merging.undo(merge, admin.id());
        assertThat(seats.in(his.id())).extracting(SeatHolder::person).containsExactly(stranger.id());
        assertThat(seats.in(his.id())).extracting(SeatHolder::seat).containsExactly(Seat.MANAGER);
        assertThat(seats.in(known.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
    }

    @Test
    void the_one_that_stays_may_be_the_stranger_s_record() {
        var known = neighbours.association("Les Paniers du Gué", lucie);
        var case_ = asked(known, lucie);
        var stranger = neighbours.person("Igor Malin");
        var his = neighbours.association("Les Paniers du Gué", stranger);
        merging.merge(his.id(), known.id(), admin.id(), new Staying(Set.of(lucie.id()), false));
        assertThat(neighbours.signedIn(stranger).get(case_.url()).status()).isEqualTo(404);
        assertThat(neighbours.signedIn(lucie).get(case_.url()).status()).isEqualTo(200);
        assertThat(seats.in(his.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
    }

    @Test
    void the_page_asks_who_belongs_to_both_and_nobody_is_ticked() {
        var known = neighbours.association("Ressourcerie du Pont", lucie);
        var case_ = asked(known, lucie);
        var stranger = neighbours.person("Igor Malin");
        var his = neighbours.association("Ressourcerie du Pont", stranger);
        var asked = neighbours
                .signedIn(admin)
                .get("/structures/" + his.id() + "/reunir?avec=" + known.id())
                .form("Réunir")
                .tick("Ressourcerie du Pont")
                .submit();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("Qui est de la structure réunie", "Igor Malin", "gestionnaire de la fiche qui s’efface");
        assertThat(asked.page().select("input[name=personnes][checked]")).isEmpty();
        assertThat(merging.into(known.id())).as("nothing yet").isEmpty();
        var malo = neighbours.person("Malo Venu");
        neighbours.seat(his, malo, Seat.MEMBER);
        var more = asked.form("Réunir").submit();
        assertThat(more.status()).as("somebody came in between").isEqualTo(422);
        assertThat(more.text()).contains("Malo Venu");
        seats.remove(his.id(), malo.id(), stranger.id());
        var silent = asked.form("Réunir").submit();
        assertThat(silent.status()).as("nobody goes out by silence").isEqualTo(422);
        assertThat(silent.text()).contains("Cochez au moins une personne, ou « Personne »");
        assertThat(merging.into(known.id())).as("nothing yet").isEmpty();
        var done = silent.form("Réunir").tick("Personne").submit().follow();
        assertThat(done.text())
                .contains("n’en font plus qu’une")
                .contains("N’en font plus partie, jusqu’à ce qu’on les sépare : Lucie Perrin, Igor Malin.");
        assertThat(seats.in(known.id())).isEmpty();
        assertThat(seats.in(his.id())).as("the last managers too").isEmpty();
        assertThat(neighbours.signedIn(stranger).get(case_.url()).status()).isEqualTo(404);
        neighbours
                .signedIn(admin)
                .get("/structures/" + known.id() + "/reunir")
                .form("Défaire")
                .submit();
        assertThat(seats.in(his.id())).extracting(SeatHolder::person).containsExactly(stranger.id());
        assertThat(seats.in(known.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
        var yes = asked.form("Réunir").untick("Personne").tick("Igor Malin").submit();
        assertThat(yes.status()).isEqualTo(303);
        assertThat(seats.in(known.id())).extracting(SeatHolder::person).containsExactly(stranger.id());
    }

    /** Noted at the desk, with nobody in it: whoever is known in the record that stays keeps their seat unless somebody says no. */
    @Test
    void an_empty_double_throws_nobody_out_of_the_record_that_stays() {
        var noe = neighbours.person("Noé Petit");
        neighbours.seat(kept, noe, Seat.MEMBER);
        var given = seats.in(kept.id());
        var empty = emptyDouble();
        var page = neighbours
                .signedIn(aline)
                .get("/structures/" + empty.id() + "/reunir?avec=" + kept.id())
                .form("Réunir")
                .tick("Les Jardins du Gué")
                .submit();
        assertThat(page.page().select("input[name=personnes][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(lucie.id().toString(), noe.id().toString());
        assertThat(page.page().select("fieldset:has([name=personnes]) legend").text())
                .isEqualTo("Qui est de la structure réunie ?");
        var done = page.form("Réunir").submit().follow();
        assertThat(done.text()).doesNotContain("N’en font plus partie");
        assertThat(seats.in(kept.id())).isEqualTo(given);
        assertThat(seats.in(empty.id())).extracting(SeatHolder::person).containsExactlyInAnyOrder(lucie.id(), noe.id());
    }

    @Test
    void who_goes_out_is_named_and_people_and_nobody_are_not_said_together() {
        var noe = neighbours.person("Noé Petit");
        neighbours.seat(kept, noe, Seat.MEMBER);
        var empty = emptyDouble();
        var page = neighbours
                .signedIn(aline)
                .get("/structures/" + empty.id() + "/reunir?avec=" + kept.id())
                .form("Réunir")
                .tick("Les Jardins du Gué")
                .submit();
        var both = page.form("Réunir").tick("Personne").submit();
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("pas les deux");
        assertThat(merging.into(kept.id())).isEmpty();
        var done = both.form("Réunir")
                .untick("Personne")
                .untick("Noé Petit")
                .submit()
                .follow();
        assertThat(done.text()).contains("N’en font plus partie, jusqu’à ce qu’on les sépare : Noé Petit.");
        assertThat(seats.in(kept.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
    }

    /** Whoever asks: a page, a program, a command. */
    @Test
    void nobody_goes_out_by_silence_nor_by_the_name_of_a_stranger() {
        var stranger = neighbours.person("Igor Malin");
        for (var unsaid : List.of(new Staying(Set.of(), false), new Staying(Set.of(stranger.id()), false)))
            assertThat(merging.merge(kept.id(), gone.id(), admin.id(), unsaid))
                    .isEqualTo(OrganisationMerges.Outcome.WHO_UNSAID);
        assertThat(merging.merge(kept.id(), gone.id(), admin.id(), new Staying(Set.of(lucie.id()), true)))
                .isEqualTo(OrganisationMerges.Outcome.SOME_AND_NOBODY);
        assertThat(merging.into(kept.id())).isEmpty();
        assertThat(seats.in(kept.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
    }

    @Test
    void a_seat_that_comes_back_was_given_by_whom_and_when_it_was_given() {
        var paul = neighbours.person("Paul Giraud");
        db.sql("update people.seat set granted_by = :by, granted_at = '2025-07-03T08:00:00Z' where organisation = :at")
                .param("by", paul.id().value(), "at", kept.id().value())
                .update();
        var given = seats.in(kept.id());
        merging.merge(kept.id(), gone.id(), admin.id(), Staying.NOBODY);
        assertThat(seats.in(kept.id())).isEmpty();
        merging.undo(merging.into(kept.id()).getFirst(), aline.id());
        assertThat(seats.in(kept.id())).isEqualTo(given);
        assertThat(given).extracting(SeatHolder::grantedBy).containsExactly("Paul Giraud");
    }

    /** A record of the same name, noted at the desk with a case, and nobody in it. */
    private Organisation emptyDouble() {
        var draft = new Organisation.Draft("Jardins du Gué", kept.trade(), Registration.NOT_DECLARED, kept.commune());
        var empty = ((Organisation.Outcome.Done) organisations.writeDown(draft, aline.id())).organisation();
        asked(empty, aline);
        return empty;
    }

    @Test
    void of_those_who_stay_one_is_a_manager() {
        var member = neighbours.person("Noé Petit");
        neighbours.seat(gone, member, Seat.MEMBER);
        assertThat(merging.merge(kept.id(), gone.id(), admin.id(), new Staying(Set.of(member.id()), false)))
                .isEqualTo(OrganisationMerges.Outcome.NO_MANAGER);
        assertThat(seats.in(kept.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
        assertThat(merging.merge(kept.id(), gone.id(), admin.id(), new Staying(Set.of(member.id(), lucie.id()), false)))
                .isEqualTo(OrganisationMerges.Outcome.DONE);
        assertThat(seats.in(kept.id())).extracting(SeatHolder::person).containsExactly(lucie.id(), member.id());
    }

    /** Somebody of a second record sat in the first by a merge, and a third was merged into it: they keep nothing of it in any order. */
    @Test
    void who_came_with_a_merge_that_is_undone_keeps_no_seat_by_a_later_one() {
        var third = neighbours.association("Jardins du Gué, le verger", neighbours.person("Karim Haddad"));
        merging.merge(kept.id(), gone.id(), admin.id(), new Staying(Set.of(lucie.id(), martine.id()), false));
        merging.merge(kept.id(), third.id(), admin.id(), new Staying(Set.of(lucie.id()), false));
        var both = merging.into(kept.id());
        var refused = neighbours
                .signedIn(admin)
                .post("/structures/" + kept.id() + "/reunir/" + both.getFirst().id() + "/defaire");
        assertThat(refused.follow().text()).contains("défaites d’abord la plus récente");
        both.forEach(it -> merging.undo(it, admin.id()));
        merging.into(kept.id()).forEach(it -> merging.undo(it, admin.id()));
        assertThat(merging.into(kept.id())).isEmpty();
        assertThat(seats.in(kept.id())).extracting(SeatHolder::person).containsExactly(lucie.id());
        assertThat(seats.in(gone.id())).extracting(SeatHolder::person).containsExactly(martine.id());
        assertThat(seats.in(third.id())).extracting(SeatHolder::name).containsExactly("Karim Haddad");
    }
}
