package org.fabcom.governance.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
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
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** The agora: opened, its rules said, its register read, and by whom. */
@FabComTest
record AgoraPagesTest(
        Web web,
        Neighbours neighbours,
        Bodies bodies,
        Rules rules,
        Decisions decisions,
        Registers registers,
        Members members,
        Groups groups,
        Sql db) {

    @Test
    void whoever_left_today_finds_nothing_today() {
        var world = new AgoraWorld(neighbours, bodies);
        var paul = neighbours.person("Paul Parti");
        var line = enters(world, paul);
        var visitor = neighbours.signedIn(paul);
        assertThat(visitor.get(world.body.url()).status()).isEqualTo(200);
        assertThat(visitor.get("/agora").text()).contains("Les Voisins du Pont");
        db.sql("insert into membership.settlement (id, member, day, owed, way, made_by, made_at)"
                        + " values (gen_random_uuid(), :member, :day, 0, 'NOTHING', :by, now())")
                .param(
                        "member",
                        line.id(),
                        "day",
                        LocalDate.now(Days.ZONE),
                        "by",
                        world.aline.id().value())
                .update();
        assertThat(members.move(
                        line.id(),
                        MemberState.ENDED,
                        EndCause.RESIGNED,
                        LocalDate.now(Days.ZONE),
                        "",
                        false,
                        world.aline.id()))
                .isTrue();
        assertThat(visitor.get(world.body.url()).status()).isEqualTo(404);
        assertThat(visitor.get(world.body.url() + "/budget").status()).isEqualTo(404);
        assertThat(visitor.get("/agora").text()).doesNotContain("Les Voisins du Pont");
        assertThat(bodies.contains(world.body, paul.id())).isFalse();
    }

    @Test
    void ones_bodies_cost_the_same_few_statements_however_many_they_are() {
        var paul = neighbours.person("Paul Partout");
        var me = new Visitor(paul.id(), paul.name(), Set.of(), Map.<PartyId, org.fabcom.kernel.Seat>of(), null);
        enters(new AgoraWorld(neighbours, bodies), paul);
        long one = Statements.least(() -> bodies.of(me));
        for (int i = 0; i < 4; i++) enters(new AgoraWorld(neighbours, bodies), paul);
        assertThat(bodies.of(me)).hasSize(5);
        assertThat(Statements.least(() -> bodies.of(me))).isEqualTo(one);
    }

    @Test
    void whoever_manages_a_circle_of_the_community_answers_for_what_they_propose_without_being_in_it() {
        var zoe = neighbours.person("Zoé Coordonne", org.fabcom.kernel.InstanceRole.COORDINATOR);
        var draft = new Group.Draft("Rives " + java.util.UUID.randomUUID(), "", Set.of(), Audience.HOUSE, false);
        var manager =
                new Visitor(zoe.id(), zoe.name(), Set.of(org.fabcom.kernel.InstanceRole.COORDINATOR), Map.of(), null);
        var made = (Group.Outcome.Done) groups.create(GroupKind.CIRCLE, draft, null, null, manager);
        var body = bodies.open(made.group().id(), zoe.id());
        var other = neighbours.person("Yan Coordonne", org.fabcom.kernel.InstanceRole.COORDINATOR);
        assertThat(bodies.contains(body, other.id())).isTrue();
        assertThat(bodies.contains(body, neighbours.person("Paul Passant").id()))
                .isFalse();
    }

    private Member enters(AgoraWorld world, Person person) {
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        return members.admit(new NewMember(
                world.house.id(),
                person.id(),
                MemberKind.PERSON,
                new Member.Contact(person.name(), "", "", ""),
                List.of(),
                "",
                LocalDate.now(Days.ZONE).minusDays(30),
                MemberState.ACTIVE,
                "",
                false,
                world.aline.id()));
    }

    @Test
    void whoever_manages_an_organisation_opens_its_agora_and_nobody_else() {
        var aline = neighbours.person("Aline Ouvre");
        var house = neighbours.association("Maison à ouvrir", aline);
        var stranger = neighbours.signedIn(neighbours.person("Denis Loin"));
        assertThat(stranger.post("/agora/structures/" + house.id()).status()).isEqualTo(403);
        assertThat(bodies.of(house.id())).isEmpty();
        var opened = neighbours
                .signedIn(aline)
                .get("/agora")
                .form("Ouvrir Maison à ouvrir")
                .submit()
                .follow();
        assertThat(opened.h1()).isEqualTo("Maison à ouvrir");
        assertThat(opened.text()).contains("Rien n’est proposé pour l’instant");
    }

    @Test
    void the_first_day_of_a_rule_may_be_written_by_hand() {
        var world = new AgoraWorld(neighbours, bodies);
        var day = LocalDate.now(Days.ZONE).plusDays(3);
        var byHand = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
        neighbours
                .signedIn(world.aline)
                .post(world.body.url() + "/regles", "regle", "MAJORITY", "valeur", "60 %", "depuis", byHand);
        assertThat(rules.value(world.body.id(), Rule.MAJORITY, day)).isEqualTo("60/100");
        assertThat(rules.value(world.body.id(), Rule.MAJORITY, day.minusDays(1)))
                .isNotEqualTo("60/100");
    }

    @Test
    void a_rule_is_said_from_a_day_on_and_shows_who_said_it() {
        var world = new AgoraWorld(neighbours, bodies);
        var aline = neighbours.signedIn(world.aline);
        var page = aline.get(world.body.url() + "/regles");
        assertThat(page.text()).contains("7 jours").contains("usuel");
        var wrong = page.form("Enregistrer la règle")
                .set("regle", "MAJORITY")
                .fill("Valeur", "beaucoup")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Écrivez une fraction");
        var said = wrong.form("Enregistrer la règle")
                .fill("Valeur", "60 %")
                .submit()
                .follow();
        assertThat(said.text()).contains("60 % à partir du").contains("dit par Aline Prévost");
        assertThat(rules.value(world.body.id(), Rule.MAJORITY, LocalDate.now(Days.ZONE)))
                .isEqualTo("60/100");
        var bruno = neighbours.signedIn(world.bruno);
        assertThat(bruno.get(world.body.url() + "/regles").page().select("form[method=post][action$=regles]"))
                .isEmpty();
        assertThat(bruno.post(world.body.url() + "/regles", "regle", "MAJORITY", "valeur", "1/3")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_register_is_its_peoples_until_they_open_it_to_everybody() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var it = decisions.enter(
                new NewDecision(
                        world.body,
                        "Ouvrir le jeudi",
                        "Le local ouvre le jeudi.",
                        "b".repeat(64),
                        "majorité",
                        "12 pour, 3 contre",
                        world.body.url(),
                        today,
                        null,
                        world.bruno.id(),
                        List.of(),
                        null),
                world.aline.id());
        var register = world.body.url() + "/decisions";
        assertThat(web.visitor().get(register).status()).isEqualTo(404);
        var bruno = neighbours.signedIn(world.bruno).get(register);
        assertThat(bruno.text()).contains(it.reference() + " · Ouvrir le jeudi");
        rules.say(world.body.id(), Rule.REGISTER_OPEN, "yes", today, null, world.aline.id());
        assertThat(web.visitor().get(register).text()).contains("Ouvrir le jeudi");
        assertThat(web.visitor().get(register + ".csv").body()).contains("Ouvrir le jeudi");
        assertThat(web.visitor().get(register + ".atom").body()).contains("<title>" + it.reference());
        assertThat(web.visitor().get(it.url()).text()).contains("12 pour, 3 contre");
    }

    @Test
    void what_waits_for_the_reader_comes_first_and_is_the_yellow_button_and_states_have_a_drawing() {
        var world = new AgoraWorld(neighbours, bodies);
        var other = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var aline = neighbours.signedIn(world.aline).get(world.body.url()).page();
        assertThat(aline.select("a.button.go").text()).isEqualTo("Écrire une proposition");
        var due = thursday(world, today);
        thursday(other, today);
        var bruno = neighbours.signedIn(world.bruno).get(world.body.url()).page();
        assertThat(bruno.select("a.button.go").text()).isEqualTo("Revoir la décision");
        assertThat(bruno.select("a.button.go").attr("href")).isEqualTo(due.url());
        assertThat(bruno.selectFirst("main section").text()).contains(due.reference());
        assertThat(bruno.select("main section.now h3")).as("of this body only").hasSize(1);
        assertThat(bruno.select("main section.now .chip svg")).isNotEmpty();
    }

    @Test
    void a_decision_is_kept_with_its_next_review_or_repealed_with_a_reason() {
        var world = new AgoraWorld(neighbours, bodies);
        var today = LocalDate.now(Days.ZONE);
        var it = thursday(world, today);
        var chloe = neighbours.signedIn(world.chloe).get(it.url());
        assertThat(chloe.text()).contains("à revoir");
        assertThat(chloe.page().select("form[action$=/garder]")).isEmpty();
        var bruno = neighbours.signedIn(world.bruno).get(it.url());
        var next = today.plusMonths(6);
        var kept = bruno.form("La garder jusque-là")
                .fill("Prochaine revue", next.toString())
                .submit()
                .follow();
        assertThat(decisions.find(it.id()).orElseThrow().review()).isEqualTo(next);
        assertThat(kept.text()).contains("Gardée par Bruno Salles");
        var aline = neighbours.signedIn(world.aline);
        assertThat(aline.post(it.url() + "/abroger", "raison", "Personne ne vient.")
                        .follow()
                        .text())
                .as("kept until its next review")
                .contains("seule une décision qui la remplace");
        var due = thursday(world, today);
        assertThat(aline.post(due.url() + "/abroger", "raison", "").status()).isEqualTo(422);
        assertThat(aline.post(due.url() + "/abroger", "raison", "Personne ne vient.")
                        .follow()
                        .text())
                .contains("abrogée");
    }

    private Decision thursday(AgoraWorld world, LocalDate review) {
        return decisions.enter(
                new NewDecision(
                        world.body,
                        "Ouvrir le jeudi",
                        "Le local ouvre le jeudi.",
                        "b".repeat(64),
                        "majorité",
                        "12 pour, 3 contre",
                        world.body.url(),
                        LocalDate.now(Days.ZONE),
                        review,
                        world.bruno.id(),
                        List.of(),
                        null),
                world.aline.id());
    }
}
