package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Types;
import org.fabcom.membership.Voter.Why;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.membership.register.Belonging;
import org.fabcom.membership.register.Belonging.Place;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Who may vote on a record date, in which college, and why not (G27, G41). */
@FabComTest
record VotingRightsTest(ApplicationContext beans, VotingRights rights, Belonging belonging, Neighbours neighbours) {

    private Map<String, Voter> on(Association it, LocalDate day) {
        return rights.on(it.house.id(), day).stream().collect(Collectors.toMap(Voter::name, Function.identity()));
    }

    @Test
    void where_no_register_is_kept_nobody_is_told() {
        var house = neighbours.association("Sans registre", neighbours.person("Paul Mercadier"));
        assertThat(rights.keeps(house.id())).isFalse();
        assertThat(rights.on(house.id(), Association.ago(0))).isEmpty();
    }

    @Test
    void the_state_of_the_record_date_decides_not_that_of_today() {
        var it = new Association("La Vanne", beans);
        var line = it.person(null, "Odile Garnier", Association.ago(100));
        it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(50), "", false, it.jeanne.id());
        it.members.move(line.id(), MemberState.ACTIVE, null, Association.ago(20), "", false, it.jeanne.id());
        assertThat(on(it, Association.ago(101)).get("Odile Garnier").why()).isEqualTo(Why.JOINED_LATER);
        assertThat(on(it, Association.ago(100)).get("Odile Garnier").entitled()).isTrue();
        assertThat(on(it, Association.ago(51)).get("Odile Garnier").entitled()).isTrue();
        assertThat(on(it, Association.ago(50)).get("Odile Garnier").why()).isEqualTo(Why.SUSPENDED);
        assertThat(on(it, Association.ago(0)).get("Odile Garnier").entitled()).isTrue();
    }

    @Test
    void whoever_waits_for_the_first_dues_or_is_late_has_no_vote() {
        var it = new Association("Le Bief", beans);
        it.enters(null, MemberKind.PERSON, "Nouvelle", Association.ago(5), MemberState.ADMITTED);
        var late = it.person(null, "En retard", Association.ago(90));
        it.members.move(late.id(), MemberState.LATE, null, Association.ago(5), "", false, it.jeanne.id());
        dues(it, late, null);
        assertThat(on(it, Association.ago(0)).values()).extracting(Voter::why).containsOnly(Why.LATE_DUES);
    }

    @Test
    void whoever_settled_by_the_record_date_votes_though_the_desk_noted_it_later() {
        var it = new Association("L’Étiage", beans);
        var line = it.person(null, "Anne Pertuis", Association.ago(90));
        dues(it, line, Association.ago(4));
        it.members.move(line.id(), MemberState.LATE, null, Association.ago(5), "", false, it.jeanne.id());
        it.members.move(line.id(), MemberState.ACTIVE, null, Association.ago(0), "", false, it.jeanne.id());
        assertThat(on(it, Association.ago(5)).get("Anne Pertuis").why()).isEqualTo(Why.LATE_DUES);
        assertThat(on(it, Association.ago(4)).get("Anne Pertuis").entitled()).isTrue();
        assertThat(on(it, Association.ago(3)).get("Anne Pertuis").entitled()).isTrue();
    }

    /** For a year, due six days ago. */
    private static void dues(Association it, Member line, @Nullable LocalDate settled) {
        it.db.sql("""
                with r as (insert into membership.dues_rule (id, organisation, label, kind, cents, from_day, made_by, made_at)
                        values (gen_random_uuid(), :house, 'Adhésion', 'FIXED', '{1000}', :from, :by, now()) returning id),
                    c as (insert into membership.dues_call (id, organisation, label, from_day, until_day, due_day, called_by,
                            called_at)
                        values (gen_random_uuid(), :house, 'Cotisation', :from, :until, :due, :by, now()) returning id)
                insert into membership.dues (id, call, member, rule, due_day, cents, state, settled_on, decided_by)
                select gen_random_uuid(), c.id, :member, r.id, :due, 1000, case when cast(:settled as date) is null then 'DUE'
                    else 'PAID' end, :settled, :by from r, c
                """)
                .param("house", it.house.id().value())
                .param("from", Association.ago(60))
                .param("until", Association.ago(-300))
                .param("due", Association.ago(6))
                .param("by", it.jeanne.id().value())
                .param("member", line.id())
                .param("settled", settled, Types.DATE)
                .update();
    }

    @Test
    void what_a_category_gave_on_the_record_date_decides_not_what_it_gives_today() {
        var it = new Association("La Noue", beans);
        var users = it.category("Usagers", "Usagers", true);
        var line = it.person(null, "Odile Garnier", Association.ago(60), users);
        it.person(null, "Anne Pertuis", Association.ago(60), it.category("Salariés", "Salariés", true));
        var changed = new Category(users, it.house.id(), "Usagers", "", false, 1, true, 1);
        assertThat(it.categories.change(changed)).isTrue();
        assertThat(it.categories.change(changed)).as("read before").isFalse();
        var before = on(it, Association.ago(1)).get("Odile Garnier");
        assertThat(before.entitled()).isTrue();
        assertThat(before.college()).isEqualTo("Usagers");
        assertThat(rights.of(it.house.id(), line.id(), Association.ago(1))).contains(before);
        assertThat(on(it, Association.ago(0)).get("Odile Garnier").why()).isEqualTo(Why.CATEGORY_WITHOUT_VOTE);
        assertThat(it.categories.change(new Category(users, it.house.id(), "Usagers", "Public", true, 1, true, 2)))
                .isTrue();
        assertThat(on(it, Association.ago(0)).get("Odile Garnier").college()).isEqualTo("Public");
        assertThat(on(it, Association.ago(1)).get("Odile Garnier").college()).isEqualTo("Usagers");
    }

    @Test
    void one_line_is_told_as_it_stands_in_the_whole_register() {
        var it = new Association("La Berge", beans);
        it.person(null, "Sans catégorie", Association.ago(60));
        var friends = it.category("Amis", "", false);
        var ended = it.person(null, "Partie", Association.ago(60), friends);
        beans.getBean(Endings.class).resign(ended, "", false, Association.ago(10), it.jeanne.id());
        sameOneByOne(it);
        var users = it.category("Usagers", "Usages", true);
        it.person(neighbours.person("Paul Mercadier"), "Paul Mercadier", Association.ago(60), users, friends);
        it.enters(null, MemberKind.ORGANISATION, "La Remise", Association.ago(60), MemberState.ACTIVE, users);
        sameOneByOne(it);
        assertThat(rights.of(it.jeanne.id(), ended.id(), Association.ago(0)))
                .as("of another register")
                .isEmpty();
    }

    private void sameOneByOne(Association it) {
        for (var day : List.of(Association.ago(0), Association.ago(30), Association.ago(90)))
            for (var voter : on(it, day).values())
                assertThat(rights.of(it.house.id(), voter.member(), day)).contains(voter);
    }

    @Test
    void whoever_is_in_two_categories_votes_in_one_college_chosen_or_first_in_rank() {
        var it = new Association("SCIC du Pont", beans);
        var staff = it.category("Salariés", "Travail", true);
        var users = it.category("Usagers", "Usages", true);
        var friends = it.category("Amis", "", false);
        it.person(null, "Par le choix", Association.ago(60), users, staff);
        var ranked = it.person(null, "Par le rang", Association.ago(60), friends);
        it.members.classify(ranked.id(), List.of(friends, users, staff), null, Association.ago(30));
        it.person(null, "Sans catégorie", Association.ago(60));
        var before = on(it, Association.ago(31));
        var after = on(it, Association.ago(30));
        assertThat(after.get("Par le choix").college()).isEqualTo("Usages");
        assertThat(after.get("Par le rang").college()).isEqualTo("Travail");
        assertThat(before.get("Par le rang").why()).isEqualTo(Why.CATEGORY_WITHOUT_VOTE);
        assertThat(after.get("Sans catégorie").why()).isEqualTo(Why.CATEGORY_WITHOUT_VOTE);
        assertThat(after).as("one voice each").hasSize(3);
    }

    @Test
    void a_legal_person_votes_through_who_is_named_else_through_the_substitute() {
        var it = new Association("Union des quais", beans);
        var nadia = neighbours.person("Nadia Chaussure");
        var line = it.enters(null, MemberKind.ORGANISATION, "La Remise", Association.ago(60), MemberState.ACTIVE);
        assertThat(on(it, Association.ago(0)).get("La Remise").why()).isEqualTo(Why.NO_REPRESENTATIVE);
        belonging.name(line.id(), Place.FIRST, null, "Paul, sans compte", Association.ago(40), it.jeanne.id());
        assertThat(on(it, Association.ago(0)).get("La Remise").why()).isEqualTo(Why.NO_REPRESENTATIVE);
        belonging.name(line.id(), Place.SUBSTITUTE, nadia.id(), nadia.name(), Association.ago(20), it.jeanne.id());
        assertThat(on(it, Association.ago(0)).get("La Remise").person()).isEqualTo(nadia.id());
        assertThat(on(it, Association.ago(21)).get("La Remise").entitled()).isFalse();
    }

    @Test
    void an_address_is_its_account_but_an_address_of_two_lines_is_nobody() {
        var it = new Association("Maison du lac", beans);
        var paul = neighbours.person("Paul Mercadier");
        contact(
                it,
                it.person(null, "Paul", Association.ago(60)),
                paul.email().text().toUpperCase(Locale.ROOT));
        assertThat(on(it, Association.ago(0)).get("Paul").person()).isEqualTo(paul.id());
        contact(
                it,
                it.person(null, "Sa fille", Association.ago(60)),
                paul.email().text());
        assertThat(on(it, Association.ago(0)).values())
                .extracting(Voter::person)
                .containsOnlyNulls();
    }

    @Test
    void a_person_stands_in_a_register_from_the_day_they_join_to_the_day_they_leave() {
        var it = new Association("Les Deux Rives", beans);
        var odile = neighbours.person("Odile Garnier");
        var paul = neighbours.person("Paul Mercadier");
        var nadia = neighbours.person("Nadia Chaussure");
        var house = it.house.id();
        assertThat(rights.of(odile.id())).isEmpty();
        var line = it.person(odile, "Odile Garnier", Association.ago(60));
        assertThat(rights.of(odile.id())).containsExactly(house);
        it.members.move(line.id(), MemberState.SUSPENDED, null, Association.ago(9), "", false, it.jeanne.id());
        assertThat(rights.of(odile.id())).as("without a vote, still there").containsExactly(house);
        it.db.sql("insert into membership.settlement (id, member, day, owed, way, made_by, made_at)"
                        + " values (gen_random_uuid(), :member, :day, 0, 'NOTHING', :by, now())")
                .param(
                        "member",
                        line.id(),
                        "day",
                        Association.ago(0),
                        "by",
                        it.jeanne.id().value())
                .update();
        it.members.move(line.id(), MemberState.ENDED, EndCause.RESIGNED, Association.ago(0), "", false, it.jeanne.id());
        assertThat(rights.of(odile.id())).as("gone today").isEmpty();
        it.person(paul, "Paul Mercadier", Association.ago(-1));
        assertThat(rights.of(paul.id())).as("tomorrow only").isEmpty();
        var firm = it.enters(null, MemberKind.ORGANISATION, "La Remise", Association.ago(60), MemberState.ACTIVE);
        belonging.name(firm.id(), Place.SUBSTITUTE, nadia.id(), nadia.name(), Association.ago(20), it.jeanne.id());
        assertThat(rights.of(nadia.id())).containsExactly(house);
        belonging.name(firm.id(), Place.FIRST, odile.id(), odile.name(), Association.ago(10), it.jeanne.id());
        assertThat(rights.of(nadia.id())).as("another one speaks").isEmpty();
        assertThat(rights.of(odile.id())).containsExactly(house);
    }

    @Test
    void an_address_stands_for_its_account_in_one_statement_and_that_of_two_lines_for_nobody() {
        var it = new Association("Maison des rives", beans);
        var paul = neighbours.person("Paul Mercadier");
        contact(
                it,
                it.person(null, "Paul", Association.ago(60)),
                paul.email().text().toUpperCase(Locale.ROOT));
        assertThat(rights.of(paul.id())).containsExactly(it.house.id());
        assertThat(Statements.least(() -> rights.of(paul.id()))).isEqualTo(1);
        contact(
                it,
                it.person(null, "Sa fille", Association.ago(60)),
                paul.email().text());
        assertThat(rights.of(paul.id())).isEmpty();
    }

    @Test
    void whoever_left_does_not_belong_by_the_address_of_another_line() {
        var it = new Association("Le Foyer des rives", beans);
        var luc = neighbours.person("Luc Foyer");
        var own = it.person(luc, "Luc Foyer", Association.ago(60));
        contact(
                it,
                it.person(null, "Ginette Foyer", Association.ago(60)),
                luc.email().text());
        assertThat(rights.of(luc.id())).containsExactly(it.house.id());
        beans.getBean(Endings.class).resign(own, "", false, Association.ago(0), it.jeanne.id());
        assertThat(rights.of(luc.id())).isEmpty();
    }

    private static void contact(Association it, Member line, String email) {
        var now = it.members.find(line.id()).orElseThrow();
        assertThat(it.members.describe(line.id(), now.version(), new Member.Contact(now.name(), email, "", ""), ""))
                .isTrue();
    }
}
