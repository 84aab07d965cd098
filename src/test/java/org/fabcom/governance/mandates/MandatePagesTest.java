package org.fabcom.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Leaving;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeat;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates follow from a decision, go to members of the register too, and are handed over when they end (G39). */
@FabComTest
class MandatePagesTest {

    private final Neighbours neighbours;
    private final Groups groups;
    private final RoleSeats seats;
    private final Leaving leaving;
    private final Decisions decisions;
    private final Registers registers;
    private final Members members;
    private final Authorisations authorisations;
    private final JdbcClient db;
    private final AgoraWorld world;
    private final LocalDate today = LocalDate.now(Days.ZONE);

    MandatePagesTest(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        groups = beans.getBean(Groups.class);
        seats = beans.getBean(RoleSeats.class);
        leaving = beans.getBean(Leaving.class);
        decisions = beans.getBean(Decisions.class);
        registers = beans.getBean(Registers.class);
        members = beans.getBean(Members.class);
        authorisations = beans.getBean(Authorisations.class);
        db = beans.getBean(JdbcClient.class);
        world = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
    }

    @Test
    void a_decision_gives_its_mandates_to_people_of_the_register_too_from_their_true_first_day() {
        var theo = neighbours.person("Théo Ribeiro");
        enters(theo);
        var it = elected();
        var manager = neighbours.signedIn(world.aline);
        var form = manager.get(it.url())
                .click("Donner les mandats que cette décision prévoit")
                .form("Donner ces mandats")
                .set("nouveau", "Conseil")
                .tick("Théo Ribeiro")
                .tick("Chloé Merle")
                .set("du", today.minusDays(40).toString());
        var endless = form.submit();
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text()).contains("Un mandat a une fin");
        var far = form.set("au", today.plusYears(6).toString()).submit();
        assertThat(far.text()).contains("Un mandat dure au plus 6 ans");
        assertThat(db.sql("select count(*) from circles.groups where organisation = :house")
                        .param("house", world.house.id().value())
                        .query(Integer.class)
                        .single())
                .as("nothing is made by halves")
                .isZero();
        var given = form.set("au", today.plusYears(2).toString()).submit().follow();
        assertThat(given.text())
                .contains(
                        "Les 2 mandats sont donnés", "Conseil : Théo Ribeiro", "d’après la décision " + it.reference());
        var role = new GroupId(db.sql("select role from circles.group_seat where person = :person")
                .param("person", theo.id().value())
                .query(UUID.class)
                .single());
        assertThat(seats.of(role))
                .hasSize(2)
                .allMatch(RoleSeat::writtenAfterwards)
                .allMatch(one -> one.startsOn().equals(today.minusDays(40)));
        assertThat(neighbours.signedIn(world.bruno).get(it.url()).text()).contains("Conseil : Théo Ribeiro");
        var his = neighbours.signedIn(theo);
        assertThat(his.get(world.body.url() + "/mandats").text()).contains("Conseil : Théo Ribeiro");
        assertThat(his.get("/moi/avis").text()).contains("Vous tenez le mandat « Conseil »");
        assertThat(his.get(world.body.url() + "/mandats/donner").status()).isEqualTo(403);
        assertThat(manager.get("/groupes/" + role).text()).contains("noté après coup");
    }

    /** What elects names its persons in its text: they are ticked, others of like names are not. */
    @Test
    void those_whom_a_decision_names_are_ticked_beforehand() {
        var it = decided("L’assemblée élit " + world.chloe.name() + " et Bruno, pour deux ans.");
        var page =
                neighbours.signedIn(world.aline).get(it.url()).click("Donner les mandats que cette décision prévoit");
        assertThat(page.page().select("[name=personne][checked]").eachAttr("value"))
                .containsExactly(world.chloe.id().toString());
    }

    /** A register begins with what was before it: it gives no right, tells nobody, and stands apart. */
    @Test
    void a_mandate_that_is_over_is_entered_once_with_its_true_days() {
        var it = elected();
        var manager = neighbours.signedIn(world.aline);
        var form = manager.get(it.url())
                .click("Donner les mandats que cette décision prévoit")
                .form("Donner ces mandats")
                .set("nouveau", "Trésorerie d’avant")
                .tick("Chloé Merle")
                .set("du", today.minusYears(3).toString());
        assertThat(form.set("au", today.minusYears(4).toString()).submit().text())
                .contains("Ce dernier jour vient avant le premier");
        var entered = form.set("au", today.minusYears(1).toString()).submit().follow();
        assertThat(entered.text())
                .contains("Un mandat terminé est noté", "Mandats terminés", "Trésorerie d’avant : Chloé Merle");
        assertThat(entered.page().select("ul.rows h2").text()).doesNotContain("Trésorerie d’avant");
        assertThat(neighbours.signedIn(world.chloe).get("/moi/avis").text()).doesNotContain("Trésorerie d’avant");
        assertThat(neighbours.signedIn(world.bruno).get(it.url()).text()).contains("Trésorerie d’avant : Chloé Merle");
        var role = new GroupId(db.sql("select role from circles.group_seat where person = :person")
                .param("person", world.chloe.id().value())
                .query(UUID.class)
                .single());
        assertThat(seats.holding(Set.of(role))).isEmpty();
        assertThat(seats.grant(role, world.chloe.id(), today.minusYears(3), today.minusYears(1), world.manager()))
                .as("once")
                .contains(Group.Refusal.ALREADY);
        assertThat(seats.grant(role, world.chloe.id(), today, today.plusYears(1), world.manager()))
                .as("and again from now on")
                .isEmpty();
    }

    /** Ended by mistake, or come back: the same days are given again, and follow their decision; what is held is not given twice. */
    @Test
    void a_mandate_that_was_ended_is_given_again_with_the_same_days() {
        var it = elected();
        var role = role("Présidence", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var chloe = world.chloe.id();
        var until = today.plusYears(1);
        var fields = new String[] {
            "decision",
            it.reference(),
            "role",
            role.id().toString(),
            "personne",
            chloe.toString(),
            "du",
            today + "",
            "au",
            until + ""
        };
        var path = world.body.url() + "/mandats/donner";
        assertThat(manager.post(path, fields).follow().text()).contains("Le mandat est donné");
        assertThat(manager.post(path, fields).follow().text()).contains("a déjà ce mandat");
        var first = seats.of(role.id()).getFirst();
        assertThat(seats.end(first.id(), world.manager())).isEmpty();
        assertThat(manager.post(path, fields).follow().text()).contains("Le mandat est donné");
        assertThat(seats.holding(Set.of(role.id())).get(role.id()))
                .extracting(RoleSeat::name)
                .containsExactly("Chloé Merle");
        assertThat(db.sql(
                                "select count(*) from governance.mandate m join circles.seat_card s on s.id = m.seat where s.role = :role")
                        .param("role", role.id().value())
                        .query(Integer.class)
                        .single())
                .as("both follow")
                .isEqualTo(2);
        seats.end(seats.holding(Set.of(role.id())).get(role.id()).getFirst().id(), world.manager());
        var places = "/groupes/" + role.id() + "/places";
        assertThat(manager.post(places, "personne", chloe.toString(), "du", today + "", "au", until + "")
                        .status())
                .as("by the page of the role too")
                .isEqualTo(303);
    }

    @Test
    void of_a_long_register_a_role_is_given_by_the_whole_name() {
        var zoe = neighbours.person("Zoé Quatrevents");
        enters(zoe);
        var role = role("Accueil", Set.of());
        var manager = neighbours.signedIn(world.aline);
        var path = "/groupes/" + role.id() + "/places";
        var until = today.plusDays(90).toString();
        var unknown = manager.post(path, "nom", "Zoé Cinqvents", "au", until);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("n’a de compte");
        neighbours.person("Denis Loin de Là");
        assertThat(manager.post(path, "nom", "Denis Loin de Là", "au", until).status())
                .as("of no register of the house")
                .isEqualTo(422);
        assertThat(manager.post(path, "nom", "zoe  QUATREVENTS", "au", until).status())
                .isEqualTo(303);
        assertThat(seats.of(role.id())).extracting(RoleSeat::name).containsExactly("Zoé Quatrevents");
        var other = neighbours.person("Zoé Quatrevents");
        enters(other);
        var several = manager.post(path, "nom", "Zoé Quatrevents", "au", until);
        assertThat(several.text()).contains("Plusieurs personnes");
        var bruno = neighbours.signedIn(world.bruno);
        for (var name : List.of("Zoé Cinqvents", "Zoé Quatrevents", "Denis Loin de Là"))
            assertThat(bruno.post(path, "nom", name, "au", until).status())
                    .as("who may not give it learns of nobody: " + name)
                    .isEqualTo(403);
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
        db.sql("insert into membership.settlement (id, member, day, owed, way, made_by, made_at)"
                        + " values (gen_random_uuid(), :member, :day, 0, 'NOTHING', :by, now())")
                .param("member", line.id())
                .param("day", today)
                .param("by", world.aline.id().value())
                .update();
        members.move(line.id(), MemberState.ENDED, EndCause.RESIGNED, today, "", false, world.aline.id());
        leaving.release();
        assertThat(authorisations.may(visitor, Right.WALLET, world.house.id())).isFalse();
    }

    @Test
    void ending_a_mandate_asks_who_follows_tells_both_and_keeps_what_is_handed_over() {
        var role = role("Secrétariat", Set.of());
        seats.grant(role.id(), world.bruno.id(), today, today.plusDays(300), world.manager());
        var held = seats.of(role.id()).getFirst();
        var url = "/groupes/" + role.id() + "/places/" + held.id();
        var bruno = neighbours.signedIn(world.bruno);
        bruno.get(url)
                .form("Garder la passation")
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
        assertThat(neighbours.signedIn(world.chloe).get(url).text()).contains("Le classeur bleu");
        var late = bruno.get(url)
                .form("Garder la passation")
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

    private List<String> letters(Person to) {
        return db.sql("select kind from post.letter where recipient = :to")
                .param("to", to.email().text())
                .query(String.class)
                .list();
    }

    private Group role(String name, Set<Right> rights) {
        var draft = new Group.Draft(name, "", rights, Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.ROLE, draft, world.house.id(), null, world.manager()))
                .group();
    }

    private Decision elected() {
        return decided("Théo et Chloé sont élus pour deux ans.");
    }

    private Decision decided(String text) {
        return decisions.enter(
                new NewDecision(
                        world.body,
                        "Élire le conseil",
                        text,
                        "b".repeat(64),
                        "majorité",
                        "12 pour",
                        world.body.url(),
                        today,
                        null,
                        world.aline.id(),
                        List.of(),
                        null),
                world.aline.id());
    }

    private Member enters(Person person) {
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        return members.admit(new NewMember(
                        world.house.id(),
                        person.id(),
                        MemberKind.PERSON,
                        new Member.Contact(person.name(), "", "", ""),
                        List.of(),
                        "",
                        today.minusDays(60),
                        MemberState.ACTIVE,
                        "",
                        false,
                        world.aline.id())
                .afterAsking());
    }
}
