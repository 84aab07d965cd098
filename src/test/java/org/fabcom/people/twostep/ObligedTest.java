package org.fabcom.people.twostep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Right;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.steps.Sleep;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Where the instance wants two steps of whoever holds a right: rights sleep, and are woken. */
@FabComTest
class ObligedTest extends TwoStepsWanted {

    private final Rights rights;
    private final Seats seats;
    private final Authorisations authorisations;
    private final ApiTokens tokens;
    private final Sleep sleep;

    ObligedTest(ApplicationContext beans) {
        super(beans);
        rights = beans.getBean(Rights.class);
        seats = beans.getBean(Seats.class);
        authorisations = beans.getBean(Authorisations.class);
        tokens = beans.getBean(ApiTokens.class);
        sleep = beans.getBean(Sleep.class);
    }

    @Test
    void an_administrator_is_led_to_the_setting_up_and_does_nothing_until_it_is_done() {
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        var visitor = web.visitor();
        var entered = visitor.post(
                "/connexion",
                "courriel",
                anne.email().text(),
                "password",
                Neighbours.PASSWORD,
                "suite",
                "/administration/roles");
        assertThat(entered.location()).isEqualTo("/moi/deux-etapes?suite=%2Fadministration%2Froles");
        assertThat(entered.follow().text()).contains("demande deux étapes à qui a des droits");
        assertThat(visitor.get("/administration/roles?x=1").location())
                .isEqualTo("/moi/deux-etapes?suite=%2Fadministration%2Froles%3Fx%3D1");
        var friend = neighbours.person("Complice");
        var given =
                visitor.post("/administration/roles", "courriel", friend.email().text(), "role", "ADMINISTRATOR");
        assertThat(given.location()).isEqualTo("/moi/deux-etapes?rien=oui");
        assertThat(given.follow().text()).contains("Rien n’a été fait");
        assertThat(rights.rolesOf(friend.id())).isEmpty();
        assertThat(visitor.get("/catalogue").status()).as("reads like anybody").isEqualTo(200);
        assertThat(visitor.get("/moi").text()).contains("Vos droits attendent la deuxième étape");
        assertThat(visitor.get("/moi").page().select("a[href=/administration/roles]"))
                .isEmpty();

        var page = visitor.get("/moi/deux-etapes?suite=%2Fadministration%2Froles")
                .form("Régler la deuxième étape")
                .submit()
                .follow();
        var telephone = Telephone.reading(page, clock);
        var done = page.form("Terminer").fill("Code", telephone.code(-1)).submit();
        assertThat(done.page().select("main a.go").attr("href")).isEqualTo("/administration/roles");
        assertThat(visitor.get("/administration/roles").status()).isEqualTo(200);
        assertThat(visitor.get("/moi").text()).doesNotContain("attendent la deuxième étape");
    }

    @Test
    void a_role_granted_to_somebody_signed_in_sleeps_at_once_and_one_withdrawn_leaves_a_member_alone() {
        var lucie = neighbours.person("Lucie");
        var here = neighbours.signedIn(lucie);
        assertThat(here.get("/administration/journal").status())
                .as("no right at all: refused in words")
                .isEqualTo(403);
        rights.grant(lucie.id(), ADMINISTRATOR, lucie.id());
        assertThat(here.get("/administration/journal").location()).startsWith("/moi/deux-etapes");
        assertThat(here.post("/administration/roles", "courriel", lucie.email().text(), "role", "MEDIATOR")
                        .location())
                .startsWith("/moi/deux-etapes");
        assertThat(rights.rolesOf(lucie.id())).containsExactly(ADMINISTRATOR);
        neighbours.person("Autre", ADMINISTRATOR);
        rights.remove(lucie.id(), ADMINISTRATOR, lucie.id());
        assertThat(here.get("/administration/journal").status()).isEqualTo(403);
    }

    @Test
    void a_manager_s_and_a_referent_s_seat_sleep_and_a_member_s_life_goes_on() {
        var anne = neighbours.person("Anne");
        var nadia = neighbours.person("Nadia");
        var member = neighbours.person("Membre");
        var garden = neighbours.association("Les Jardins", anne);
        neighbours.seat(garden, nadia, Seat.REFERENT);
        neighbours.seat(garden, member, Seat.MEMBER);
        var place = "/structures/" + garden.id();
        var manager = neighbours.signedIn(anne);
        assertThat(manager.post(place + "/invitations", "place", "MANAGER").location())
                .startsWith("/moi/deux-etapes");
        assertThat(db.sql("select count(*) from people.invitation where organisation = :id")
                        .param("id", garden.id().value())
                        .single(Integer.class))
                .isZero();
        assertThat(manager.get(place + "/fiche").location()).startsWith("/moi/deux-etapes");
        assertThat(neighbours.signedIn(nadia).post("/moi", "nom", "Nadia B.").location())
                .as("one’s own account is one’s own")
                .isEqualTo("/moi");
        assertThat(neighbours.signedIn(nadia).post(place + "/fiche").location()).startsWith("/moi/deux-etapes");
        var hers = neighbours.signedIn(member);
        assertThat(hers.get(place).status()).isEqualTo(200);
        var founded = hers.get("/structures/nouvelle");
        assertThat(founded.status()).as("a member is not stopped").isEqualTo(200);
    }

    @Test
    void a_role_in_a_circle_gives_nothing_while_it_sleeps() {
        var anne = neighbours.person("Anne");
        var treasurer = neighbours.person("Trésorier");
        var garden = neighbours.association("Les Jardins", anne);
        neighbours.seat(garden, treasurer, Seat.MEMBER);
        role(treasurer, garden.id().value());
        assertThat(sleep.holdsRight(treasurer.id())).isTrue();
        var asleep = visitorOf(treasurer).orElseThrow();
        assertThat(asleep.asleep()).isTrue();
        assertThat(authorisations.may(asleep, Right.WALLET, garden.id())).isFalse();
        assertThat(authorisations.parties(asleep, Right.WALLET)).hasSize(1);
        Telephone.setUp(neighbours.signedIn(treasurer), clock);
        var awake = visitorOf(treasurer).orElseThrow();
        assertThat(authorisations.may(awake, Right.WALLET, garden.id())).isTrue();
        assertThat(authorisations.parties(awake, Right.WALLET)).hasSize(2);
    }

    @Test
    void a_token_of_a_sleeper_holds_no_role_and_changes_nothing() {
        var anne = neighbours.person("Anne", CATALOGUE_EDITOR);
        var token = tokens.make(anne.id(), "import", CATALOGUE_EDITOR, Duration.ofDays(1), anne.id());
        assertThat(tokens.visitor(token).orElseThrow().roles()).isEmpty();
        var program = web.visitor().with("Authorization", "Bearer " + token);
        var answer = program.send("POST", "/api/v1/transfers", "application/json", "{}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("FC-4540");
        Telephone.setUp(neighbours.signedIn(anne), clock);
        assertThat(tokens.visitor(token).orElseThrow().roles()).containsExactly(CATALOGUE_EDITOR);
        assertThat(program.send("POST", "/api/v1/transfers", "application/json", "{}")
                        .body())
                .doesNotContain("FC-4540");
    }

    @Test
    void whose_second_step_is_a_key_and_who_gave_the_password_cannot_put_a_telephone_in_its_place() {
        var anne = neighbours.person("Anne", ADMINISTRATOR);
        passkey(anne);
        var thief = web.visitor();
        Telephone.password(thief, anne);
        assertThat(thief.post("/moi/deux-etapes/commencer").location()).startsWith("/moi/preuve");
        thief.post("/moi/preuve", "password", Neighbours.PASSWORD);
        assertThat(thief.post("/moi/deux-etapes/commencer").location()).startsWith("/moi/preuve");
        assertThat(thief.get("/moi/preuve").page().select("input[type=password]"))
                .isEmpty();
        var key = db.sql("select id from people.passkey where person = :id")
                .param("id", anne.id().value())
                .single(java.util.UUID.class);
        assertThat(thief.post("/moi/cles/" + key + "/retirer").location()).startsWith("/moi/preuve");
        // a letter chooses a password, not a second step
        thief.post("/mot-de-passe/oublie", "courriel", anne.email().text());
        thief.post("/mot-de-passe/nouveau", "jeton", token(anne), "password", "betterave sous la pluie");
        assertThat(db.sql("select count(*) from people.passkey where person = :id")
                        .param("id", anne.id().value())
                        .single(Integer.class))
                .isEqualTo(1);
        assertThat(thief.post("/moi/deux-etapes/commencer").location()).startsWith("/moi/preuve");
        assertThat(thief.get("/administration/roles").location()).startsWith("/moi/deux-etapes");
        // the changed password, in the page of one's account, keeps nothing that could stand for it either
        assertThat(thief.post(
                                "/moi/mot-de-passe",
                                "password-actuel",
                                "betterave sous la pluie",
                                "password-nouveau",
                                "lapin tambour brouette bis")
                        .location())
                .isEqualTo("/moi");
        assertThat(thief.post("/moi/deux-etapes/commencer").location()).startsWith("/moi/preuve");
    }

    @Test
    void every_role_and_every_seat_that_acts_is_a_right() {
        for (var role : InstanceRole.values())
            assertThat(sleep.holdsRight(neighbours.person("Quelqu’un", role).id()))
                    .as(role.name())
                    .isTrue();
        var anne = neighbours.person("Anne");
        var garden = neighbours.association("Les Jardins", anne);
        for (var seat : Seat.values()) {
            var person = neighbours.person("Assise");
            neighbours.seat(garden, person, seat);
            assertThat(sleep.holdsRight(person.id())).as(seat.name()).isEqualTo(seat != Seat.MEMBER);
        }
        assertThat(sleep.holdsRight(neighbours.person("Personne").id())).isFalse();
        assertThat(db.sql("""
                        select count(*) from people.person r where people.holds_right(r.id, current_date)
                            is distinct from (r.id in (select people.right_holders(current_date)))
                        """).single(Integer.class))
                .as("the list and the question agree")
                .isZero();
    }

    private java.util.Optional<org.fabcom.kernel.Visitor> visitorOf(Person person) {
        return tokens.visitor(tokens.make(person.id(), "outil", null, Duration.ofDays(1), person.id()));
    }

    private void role(Person person, java.util.UUID organisation) {
        var role = java.util.UUID.randomUUID();
        db.sql("""
                insert into circles.groups (id, kind, name, name_folded, seen_by, organisation, rights, created_at, created_by)
                values (:id, 'ROLE', 'Trésorerie', 'tresorerie', 'HOUSE', :organisation, array['WALLET'], now(), :by)
                """)
                .param(
                        "id",
                        role,
                        "organisation",
                        organisation,
                        "by",
                        person.id().value())
                .update();
        db.sql("""
                insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on)
                values (gen_random_uuid(), :role, :person, :person, now(), current_date - 1)
                """).param("role", role, "person", person.id().value()).update();
    }

    private void passkey(Person person) {
        db.sql("""
                insert into people.passkey (id, person, credential_id, public_key, attestation, signature_count, verified,
                    transports, backup_eligible, backed_up, label, created_at, last_used_at)
                values (gen_random_uuid(), :person, :credential, 'x', 'x', 0, true, '', false, false, 'clé', now(), now())
                """)
                .param("person", person.id().value())
                .param("credential", person.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
    }

    private String token(Person to) {
        return new LettersTo(db).last(to).replaceAll("(?s).*jeton=([0-9a-f]+).*", "$1");
    }
}
