package org.fabcom.governance.programs;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.polling.Hall;
import org.fabcom.governance.proposals.Deliberation;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.tally.rules.BallotRules;
import org.fabcom.tally.rules.Secrecy;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.fabcom.web.texts.Articles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Programs read what their person reads of an agora: no draft of others, no figure of a vote that runs or that would tell. */
@FabComTest
record AgoraApiTest(ApplicationContext beans, Web web, ApiTokens tokens, Deliberation deliberation) {

    @AfterEach
    void back() {
        beans.getBean(MovedClock.class).back();
    }

    private WebVisitor program(Person person, TokenScope scope) {
        var me = person.id();
        return web.visitor()
                .with("Authorization", "Bearer " + tokens.make(me, "x", null, Set.of(scope), Duration.ofDays(1), me));
    }

    private WebVisitor program(Person person) {
        return program(person, TokenScope.GOVERNANCE_READ);
    }

    private static Visitor member(Hall hall, Person person) {
        return new Visitor(
                person.id(), person.name(), Set.of(), java.util.Map.of(hall.organisation.id(), Seat.MEMBER), null);
    }

    @Test
    void proposals_are_read_by_the_programs_of_those_who_take_part_and_drafts_by_their_authors() {
        var hall = new Hall(beans, 3);
        var other = new Hall(beans, 2);
        var author = member(hall, hall.people.get(1));
        var id = deliberation.write(
                hall.body,
                AgoraWorld.said("Ouvrir le jeudi", "Le samedi ne suffit plus.", "On refuse du monde."),
                Articles.first("Le local ouvre le jeudi."),
                author);
        var reader = program(hall.people.get(2));
        assertThat(reader.get("/api/v1/proposals").body()).doesNotContain("Ouvrir le jeudi");
        assertThat(program(hall.people.get(1)).get("/api/v1/proposals").body()).contains("DRAFT", id.toString());
        deliberation.publish(id, author);
        assertThat(reader.get("/api/v1/proposals?etat=DISCUSSION&q=jeudi").body())
                .contains("Ouvrir le jeudi", "Le local ouvre le jeudi.", "DISCUSSION", hall.body.name());
        assertThat(reader.get("/api/v1/proposals/" + id).body()).contains("On refuse du monde.");
        assertThat(reader.get("/api/v1/proposals?body=" + other.body.id()).status())
                .isEqualTo(400);
        var stranger = program(other.people.get(1));
        assertThat(stranger.get("/api/v1/proposals").body()).doesNotContain("Ouvrir le jeudi");
        assertThat(stranger.get("/api/v1/proposals/" + id).status()).isEqualTo(404);
        assertThat(program(hall.people.get(2), TokenScope.AGENDA_READ)
                        .get("/api/v1/proposals")
                        .status())
                .isEqualTo(403);
        assertThat(web.visitor().get("/api/v1/proposals").status()).isEqualTo(401);
    }

    @Test
    void votes_say_what_they_came_to_once_they_are_closed_and_nothing_that_would_tell() {
        var hall = new Hall(beans, 6);
        var named = hall.open(BallotRules.plain());
        var few = hall.open(BallotRules.plain().kept(Secrecy.DETACHED, false, true, false));
        for (int i = 1; i < 5; i++) hall.votes(named, hall.people.get(i), "for");
        for (int i = 1; i < 3; i++) hall.votes(few, hall.people.get(i), "against");
        var reader = program(hall.people.get(5));
        assertThat(reader.get("/api/v1/votes/" + named).body())
                .contains("\"state\":\"OPEN\"", "\"for\":null", "\"outcome\":null", "\"represented\":null");
        beans.getBean(MovedClock.class).forward(Duration.ofDays(4));
        beans.getBean(org.fabcom.kernel.jobs.Jobs.class).runNow("governance.ballots");
        reader = program(hall.people.get(5));
        assertThat(reader.get("/api/v1/votes/" + named).body())
                .contains("\"state\":\"CLOSED\"", "\"for\":4", "\"against\":0", "\"outcome\":\"ADOPTED\"");
        assertThat(reader.get("/api/v1/votes/" + few).body())
                .contains("\"outcome\":\"REJECTED\"", "\"represented\":2", "\"for\":null", "\"against\":null");
        beans.getBean(Sql.class)
                .sql("update governance.ballot set annulled_at = now(), annulled_why = 'liste fausse' where id = :id")
                .param("id", few)
                .update();
        assertThat(reader.get("/api/v1/votes/" + few).body())
                .as("what counts no more came to nothing")
                .contains("\"state\":\"ANNULLED\"", "\"outcome\":null", "\"represented\":null");
        assertThat(reader.get("/api/v1/votes").body())
                .contains(named.toString(), few.toString())
                .doesNotContain(hall.people.get(1).name());
        var stranger = program(new Hall(beans, 2).people.get(1));
        assertThat(stranger.get("/api/v1/votes/" + named).status()).isEqualTo(404);
    }

    @Test
    void a_register_is_read_by_everybody_only_where_its_body_says_so() {
        var hall = new Hall(beans, 4);
        var vote = hall.open(BallotRules.plain());
        for (int i = 1; i < 4; i++) hall.votes(vote, hall.people.get(i), "for");
        beans.getBean(MovedClock.class).forward(Duration.ofDays(4));
        beans.getBean(org.fabcom.kernel.jobs.Jobs.class).runNow("governance.ballots");
        var anybody = web.visitor();
        var mine = "/agora/" + hall.body.id() + "/decisions/";
        assertThat(anybody.get("/api/v1/decisions").body()).doesNotContain(mine);
        assertThat(program(hall.people.get(1)).get("/api/v1/decisions").body())
                .contains(mine, "Ouvrir la caisse ?", "IN_FORCE");
        hall.say(Rule.REGISTER_OPEN, "yes");
        assertThat(anybody.get("/api/v1/decisions").body()).contains(mine);
        assertThat(anybody.get("/api/v1/decisions?body=" + hall.body.id()).status())
                .isEqualTo(200);
    }
}
