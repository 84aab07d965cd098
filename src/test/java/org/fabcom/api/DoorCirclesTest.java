package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Groups by programs: coming in and leaving, letting in, inviting, giving roles, as on the page of the group and no further. */
@FabComTest
class DoorCirclesTest {

    private static final String ACT = "/api/v1/circles/{group}/{act}";
    private static final String MEMBERS = "/api/v1/circles/{group}/members";
    private static final String SEATS = "/api/v1/circles/{group}/seats";
    private static final String INVITATIONS = "/api/v1/circles/{group}/invitations";

    private final Web web;
    private final Neighbours neighbours;
    private final Groups groups;
    private final ApiTokens tokens;
    private final Sql db;
    private final Circus circus;
    private final Programs programs;
    private final Contract contract;

    DoorCirclesTest(
            ApplicationContext application, Web web, Neighbours neighbours, Groups groups, ApiTokens tokens, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.groups = groups;
        this.tokens = tokens;
        this.db = db;
        this.circus = new Circus(application);
        this.programs = new Programs(web, tokens);
        this.contract = new Contract(web);
    }

    private Group community(String name, Audience audience, boolean open, Person by) {
        var draft = new Group.Draft(name, "", Set.of(), audience, open);
        return Circus.done(groups.create(GroupKind.CIRCLE, draft, null, null, circus.as(by)));
    }

    private JsonNode post(Person who, int status, String pattern, String path, String body) {
        return contract.holds("POST", pattern, status, Programs.send(programs.program(who), path, body));
    }

    private static String at(Group group) {
        return "/api/v1/circles/" + group.id();
    }

    @Test
    void one_comes_into_an_open_group_follows_it_and_leaves_it() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var tom = neighbours.person("Tom");
        var open = community("Entraide", Audience.HOUSE, true, rose);
        var shut = community("Bureau", Audience.HOUSE, false, rose);
        var hidden = community("Cachette", Audience.MEMBERS, true, rose);
        for (int twice = 0; twice < 2; twice++)
            assertThat(post(tom, 200, ACT, at(open) + "/join", "").get("member").booleanValue())
                    .isTrue();
        var mine = contract.holds(
                "GET", "/api/v1/me/circles", 200, programs.program(tom).get("/api/v1/me/circles"));
        assertThat(mine.get("items").size()).isEqualTo(1);
        assertThat(mine.at("/items/0/id").asString()).isEqualTo(open.id().toString());
        assertThat(mine.at("/items/0/own").booleanValue()).isTrue();
        var inside = contract.holds("GET", MEMBERS, 200, programs.program(tom).get(at(open) + "/members?page=1"));
        assertThat(inside.get("members").toString()).contains("Tom");
        assertThat(inside.get("manages").booleanValue()).isFalse();
        contract.holds("GET", MEMBERS, 400, programs.program(tom).get(at(open) + "/members?page=x"));

        var listed = contract.holds(
                "GET", "/api/v1/circles", 200, programs.program(tom).get("/api/v1/circles"));
        assertThat(listed.at("/items/0/house").asString())
                .as("the word that founds one of the community")
                .isEqualTo("fabrique");

        assertThat(post(tom, 403, ACT, at(shut) + "/join", "").get("code").asString())
                .isEqualTo("FC-4520");
        post(tom, 404, ACT, at(hidden) + "/join", "");
        contract.holds("GET", MEMBERS, 404, programs.program(tom).get(at(hidden) + "/members"));
        contract.holds("GET", SEATS, 404, programs.program(tom).get(at(hidden) + "/seats"));

        for (int twice = 0; twice < 2; twice++)
            assertThat(post(tom, 200, ACT, at(open) + "/leave", "")
                            .get("member")
                            .booleanValue())
                    .isFalse();
        assertThat(post(tom, 200, ACT, at(open) + "/follow", "").get("follows").booleanValue())
                .isTrue();
        assertThat(post(tom, 200, ACT, at(open) + "/unfollow", "")
                        .get("follows")
                        .booleanValue())
                .isFalse();
        assertThat(programs.program(tom).get("/api/v1/me/circles").body()).contains("\"items\":[]");
    }

    @Test
    void whoever_leaves_a_hidden_group_is_told_nothing_of_it_any_more() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var tom = neighbours.person("Tom");
        var group = community("Clairière", Audience.HOUSE, true, rose);
        post(tom, 200, ACT, at(group) + "/join", "");
        var draft = new Group.Draft("Clairière", "", Set.of(), Audience.MEMBERS, true);
        groups.change(group.id(), draft, groups.find(group.id()).orElseThrow().version(), circus.as(rose));
        var left = post(tom, 200, ACT, at(group) + "/leave", "");
        assertThat(left.get("members").size()).isZero();
        assertThat(left.get("total").intValue()).isZero();
        post(tom, 404, ACT, at(group) + "/join", "");
    }

    @Test
    void a_token_that_may_only_read_neither_comes_in_nor_lets_in() {
        var tom = neighbours.person("Tom");
        var open = community("Ruche", Audience.HOUSE, true, neighbours.person("Rose", InstanceRole.COORDINATOR));
        var reads = tokens.make(tom.id(), "essai", null, Set.of(TokenScope.CIRCLES_READ), Duration.ofDays(1), tom.id());
        var program = web.visitor().with("Authorization", "Bearer " + reads);
        contract.holds("GET", MEMBERS, 200, program.get(at(open) + "/members"));
        var refused = contract.holds("POST", ACT, 403, Programs.send(program, at(open) + "/join", ""));
        assertThat(refused.get("code").asString()).isEqualTo("FC-0464");
        assertThat(programs.program(tom).get("/api/v1/me/circles").body()).contains("\"items\":[]");
    }

    @Test
    void an_invitation_goes_out_once_for_each_key_and_only_from_who_may() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var tom = neighbours.person("Tom");
        var group = community("Semaille", Audience.HOUSE, false, rose);
        var path = at(group) + "/invitations";
        var to = "invitee@exemple.org";
        var body = "{\"email\": \"" + to + "\"}";
        var role = InstanceRole.COORDINATOR;
        var none = contract.holds("POST", INVITATIONS, 403, programs.once(tom, null, "i", path, body));
        assertThat(none.get("code").asString()).isEqualTo("FC-4520");
        assertThat(letters(to)).isZero();
        var made = contract.holds("POST", INVITATIONS, 201, programs.once(rose, role, "i", path, body));
        assertThat(contract.holds("POST", INVITATIONS, 200, programs.once(rose, role, "i", path, body)))
                .isEqualTo(made);
        assertThat(letters(to)).isEqualTo(1);
        var other = contract.holds(
                "POST", INVITATIONS, 422, programs.once(rose, role, "i", path, body.replace("invitee", "autre")));
        assertThat(other.get("code").asString()).isEqualTo("FC-0465");
        var wrong =
                contract.holds("POST", INVITATIONS, 422, programs.once(rose, role, "j", path, "{\"email\": \"non\"}"));
        assertThat(wrong.at("/errors/0/pointer").asString()).isEqualTo("/email");
        contract.holds("POST", INVITATIONS, 400, Programs.send(programs.program(rose, role), path, body));
        var seen =
                contract.holds("GET", MEMBERS, 200, programs.program(rose, role).get(at(group) + "/members"));
        assertThat(seen.at("/invitations/0/email").asString()).isEqualTo(to);
        var one = path + "/" + made.get("id").asString();
        var pattern = "/api/v1/circles/{group}/invitations/{invitation}";
        contract.holds("DELETE", pattern, 403, programs.program(tom).send("DELETE", one, "application/json", ""));
        contract.holds(
                "DELETE", pattern, 204, programs.program(rose, role).send("DELETE", one, "application/json", ""));
        assertThat(programs.program(rose, role).get(at(group) + "/members").body())
                .contains("\"invitations\":[]");
    }

    @Test
    void an_invitation_repeated_at_the_same_instant_is_one_letter_and_counted_once() throws Exception {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var path = at(community("Semis", Audience.HOUSE, false, rose)) + "/invitations";
        long counted = counted();
        Programs.madeOnce(programs.twentyAtOnce(
                rose, InstanceRole.COORDINATOR, path, n -> "{\"email\": \"ensemble@exemple.org\"}"));
        assertThat(letters("ensemble@exemple.org")).isEqualTo(1);
        assertThat(counted() - counted).as("tries of this hour").isEqualTo(1);
        var list = "{\"email\": [\"a@exemple.org\", \"b@exemple.org\"]}";
        var two = contract.holds(
                "POST", INVITATIONS, 422, programs.once(rose, InstanceRole.COORDINATOR, "l", path, list));
        assertThat(two.at("/errors/0/pointer").asString()).isEqualTo("/email");
        assertThat(letters("a@exemple.org")).isZero();
    }

    private long counted() {
        return db.sql("select coalesce(sum(count), 0) from web.attempt where key like 'invite:%'")
                .single(Long.class);
    }

    private long letters(String to) {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", to)
                .single(Long.class);
    }

    @Test
    void people_of_an_organisation_are_let_in_and_taken_out_by_who_may() {
        var lea = neighbours.person("Léa");
        var ida = neighbours.person("Ida");
        var tom = neighbours.person("Tom");
        var house = circus.house("La Halle", lea, ida);
        var circle = circus.circle("Équipe", house, null, lea);
        var path = at(circle) + "/members";
        var body = "{\"person\": \"" + ida.id() + "\"}";
        assertThat(post(ida, 403, MEMBERS, path, body).get("code").asString()).isEqualTo("FC-4520");
        for (int twice = 0; twice < 2; twice++)
            assertThat(post(lea, 200, MEMBERS, path, body).get("total").intValue())
                    .isEqualTo(1);
        assertThat(post(
                                lea,
                                422,
                                MEMBERS,
                                path,
                                body.replace(ida.id().toString(), tom.id().toString()))
                        .get("code")
                        .asString())
                .isEqualTo("FC-4526");
        assertThat(post(lea, 422, MEMBERS, path, "{}").at("/errors/0/pointer").asString())
                .isEqualTo("/person");
        Programs.cannotBeRead(contract, programs.program(lea), MEMBERS, path);
        var one = path + "/" + ida.id();
        var pattern = MEMBERS + "/{person}";
        contract.holds("DELETE", pattern, 404, programs.program(tom).send("DELETE", one, "application/json", ""));
        contract.holds("DELETE", pattern, 204, programs.program(lea).send("DELETE", one, "application/json", ""));
        contract.holds("DELETE", pattern, 409, programs.program(lea).send("DELETE", one, "application/json", ""));
    }

    @Test
    void a_role_is_given_limited_and_ended_by_who_may() {
        var lea = neighbours.person("Léa");
        var ida = neighbours.person("Ida");
        var house = circus.house("Le Temps", lea, ida);
        var role = circus.role("Horloge", house, null, lea, Right.PROJECT);
        var path = at(role) + "/seats";
        var body = "{\"person\": \"" + ida.id() + "\"}";
        assertThat(post(ida, 403, SEATS, path, body).get("code").asString()).isEqualTo("FC-4520");
        var given = post(lea, 200, SEATS, path, body);
        assertThat(given.get("items").size()).isEqualTo(1);
        assertThat(given.at("/items/0/person").asString()).isEqualTo(ida.id().toString());
        assertThat(given.at("/items/0/over").booleanValue()).isFalse();
        assertThat(post(lea, 422, SEATS, path, body).at("/errors/0/pointer").asString())
                .as("they hold it already")
                .isEqualTo("/person");
        assertThat(post(lea, 422, SEATS, path, "{\"person\": \"" + lea.id() + "\", \"until\": \"demain\"}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/until");
        Programs.cannotBeRead(contract, programs.program(lea), SEATS, path);
        var seat = path + "/" + given.at("/items/0/id").asString();
        var act = SEATS + "/{seat}/{act}";
        var until = Days.today(java.time.Clock.systemUTC()).plusDays(40).toString();
        var limit = "{\"until\": \"" + until + "\"}";
        post(ida, 403, act, seat + "/limit", limit);
        post(lea, 422, act, seat + "/limit", "{}");
        var limited = post(lea, 200, act, seat + "/limit", limit);
        assertThat(limited.get("until").asString()).isEqualTo(until);
        post(lea, 409, act, seat + "/limit", limit);
        var now = path + "/" + limited.get("id").asString();
        post(neighbours.person("Tom"), 404, act, now + "/end", "{}");
        assertThat(post(ida, 200, act, now + "/end", "{}").get("over").booleanValue())
                .as("whoever holds it may give it back")
                .isTrue();
        post(lea, 409, act, now + "/end", "{}");
        var held = contract.holds("GET", SEATS, 200, programs.program(lea).get(path));
        assertThat(held.get("items").size()).isEqualTo(2);
    }
}
