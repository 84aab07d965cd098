package org.fabcom.membership.hours;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The yearly survey of a ressourcerie knows the hours that its volunteers gave and somebody confirmed (R13): nobody types them again. */
@FabComTest
record KnownHoursTest(
        Neighbours neighbours, Contributions contributions, Sites sites, Registers registers, Members members, Sql db) {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 14);

    private void hours(PartyId house, Person giver, int minutes, LocalDate day, State state, Person by) {
        contributions.declare(
                new Contribution.Draft(house, Kind.HOURS, giver.id(), giver.name(), day, minutes, null, "Tri", "", ""),
                Ids.next(),
                giver.id());
        if (state == State.DECLARED) return;
        var it = contributions.givenBy(giver.id()).stream()
                .filter(one -> one.state() == State.DECLARED)
                .findFirst()
                .orElseThrow();
        assertThat(contributions.decide(it, state, state == State.REFUSED ? "non" : "", by.id()))
                .isTrue();
    }

    @Test
    void confirmed_hours_of_the_year_stand_in_the_survey_and_no_others() {
        var paul = neighbours.person("Paul");
        var rosa = neighbours.person("Rosa");
        var omar = neighbours.person("Omar");
        var house = neighbours.association("La Ruche", paul).id();
        sites.add(house, new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
        var path = "/pesee/enquete/" + house + "?an=2025";
        assertThat(row(neighbours.signedIn(paul).get(path).page(), "Heures de bénévolat"))
                .isEqualTo("inconnu");
        hours(house, rosa, 150, DAY, State.CONFIRMED, paul);
        hours(house, rosa, 60, DAY.plusDays(1), State.CONFIRMED, paul);
        hours(house, omar, 90, DAY, State.CONFIRMED, paul);
        hours(house, omar, 600, DAY, State.REFUSED, paul);
        hours(house, rosa, 600, DAY.plusYears(1), State.CONFIRMED, paul);
        hours(house, rosa, 600, DAY, State.DECLARED, paul);
        var page = neighbours.signedIn(paul).get(path).page();
        assertThat(row(page, "Heures de bénévolat")).isEqualTo("5");
        assertThat(row(page, "Bénévoles")).isEqualTo("2");
    }

    /** What is counted says from where and opens to it; what somebody types goes before, beside what was counted, until it is emptied. */
    @Test
    void what_was_counted_is_shown_and_may_be_typed_over_and_back() {
        var paul = neighbours.person("Paul");
        var rosa = neighbours.person("Rosa");
        var house = neighbours.association("La Ruche", paul).id();
        sites.add(house, new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
        hours(house, rosa, 150, DAY, State.CONFIRMED, paul);
        var desk = neighbours.signedIn(paul);
        var path = "/pesee/enquete/" + house + "?an=2025";
        var page = desk.get(path);
        assertThat(row(page.page(), "Heures de bénévolat")).isEqualTo("2,50");
        assertThat(page.text()).contains("compté dans les heures confirmées").contains("Compté ici : 2,50");
        assertThat(page.page().select("tr:contains(Heures de bénévolat) a").attr("href"))
                .isEqualTo("/structures/" + house + "/benevolat");
        var typed = page.form("Enregistrer")
                .set("VOLUNTEER_HOURS", "40")
                .set("source", "cahier de présence")
                .submit()
                .follow();
        assertThat(row(typed.page(), "Heures de bénévolat")).isEqualTo("40");
        assertThat(typed.text()).contains("cahier de présence").contains("compté ici : 2,50");
        var emptied = typed.form("Enregistrer")
                .set("VOLUNTEER_HOURS", "")
                .set("source", "retiré")
                .submit()
                .follow();
        assertThat(row(emptied.page(), "Heures de bénévolat")).isEqualTo("2,50");
        assertThat(desk.get("/pesee/enquete/" + house + "?an=2024").text()).doesNotContain("Compté ici : 2,50");
    }

    /** Hours that paid dues are no gift, nor is who gave no others. */
    @Test
    void whoever_only_paid_dues_with_hours_is_no_volunteer_of_the_survey() {
        var paul = neighbours.person("Paul");
        var rosa = neighbours.person("Rosa");
        var omar = neighbours.person("Omar");
        var house = neighbours.association("La Ruche", paul).id();
        sites.add(house, new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
        hours(house, rosa, 150, DAY, State.CONFIRMED, paul);
        hours(house, omar, 90, DAY, State.CONFIRMED, paul);
        db.sql("""
            insert into membership.contribution_spent (contribution, dues, minutes, spent_at)
            select c.id, gen_random_uuid(), c.minutes, now() from membership.contribution c
            where c.organisation = :house and c.giver = :omar
            """).param("house", house.value(), "omar", omar.id().value()).update();
        var page = neighbours
                .signedIn(paul)
                .get("/pesee/enquete/" + house + "?an=2025")
                .page();
        assertThat(row(page, "Heures de bénévolat")).isEqualTo("2,50");
        assertThat(row(page, "Bénévoles")).isEqualTo("1");
    }

    /** Whoever left before the end of the year is none of them; without a register nobody knows. */
    @Test
    void members_of_the_last_day_of_the_year_stand_in_the_survey() {
        var paul = neighbours.person("Paul");
        var house = neighbours.association("La Ruche", paul).id();
        sites.add(house, new Site.Described("Le quai", Site.Work.BOTH, new Commune("38185", "Grenoble"), 500));
        var desk = neighbours.signedIn(paul);
        var path = "/pesee/enquete/" + house + "?an=";
        assertThat(row(desk.get(path + "2024").page(), "Adhérents")).isEqualTo("inconnu");
        registers.open(house, Register.Entry.ASKED, paul.id());
        for (var name : List.of("Rosa", "Omar")) member(house, name, LocalDate.of(2024, 3, 1), paul);
        var lou = member(house, "Lou", LocalDate.of(2024, 3, 1), paul);
        member(house, "Nadia", LocalDate.of(2025, 3, 1), paul);
        var left = LocalDate.of(2024, 12, 1);
        db.sql("""
            insert into membership.settlement (id, member, day, owed, way, made_by, made_at)
            values (:id, :member, :day, 0, 'NOTHING', :by, now())
            """)
                .param(
                        "id",
                        Ids.next(),
                        "member",
                        lou.id(),
                        "day",
                        left,
                        "by",
                        paul.id().value())
                .update();
        members.move(lou.id(), MemberState.ENDED, EndCause.RESIGNED, left, "", false, paul.id());
        assertThat(row(desk.get(path + "2024").page(), "Adhérents")).isEqualTo("2");
        assertThat(row(desk.get(path + "2025").page(), "Adhérents")).isEqualTo("3");
        assertThat(row(desk.get(path + "2023").page(), "Adhérents")).isEqualTo("0");
    }

    private Member member(PartyId house, String name, LocalDate joined, Person by) {
        return members.admit(new NewMember(
                        house,
                        null,
                        MemberKind.PERSON,
                        new Member.Contact(name, "", "", ""),
                        List.of(),
                        "",
                        joined,
                        MemberState.ACTIVE,
                        "",
                        false,
                        by.id())
                .afterAsking());
    }

    private static String row(Document page, String label) {
        return page.select("main tbody tr").stream()
                .filter(it -> it.child(0).text().equals(label))
                .map(it -> it.child(1).text())
                .findFirst()
                .orElse("no such row");
    }
}
