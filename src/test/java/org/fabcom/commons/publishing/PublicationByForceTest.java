package org.fabcom.commons.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.commons.Commoners;
import org.fabcom.commons.Licence;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.Garden;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Statement A51 for whoever goes past the pages, comes late or comes twice: the base holds the rules of publication. */
@FabComTest
@WithCatalogue
class PublicationByForceTest extends Publishing {

    private Garden garden;

    PublicationByForceTest(ApplicationContext beans) {
        super(beans);
    }

    @BeforeEach
    void a_plan_that_is_looked_through() {
        garden = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        commoners.proposed(garden, Map.of());
    }

    @Test
    void what_was_looked_through_is_published_and_nothing_else() {
        refused(
                "what was looked through is published",
                () -> publish("{\"title\": \"Lucie Perrin, Valence\"}", "CC0-1.0"));
    }

    @Test
    void the_licence_of_what_it_was_made_from_holds_on() {
        refused("holds on", () -> publish("{\"ancestors\": [{\"licence\": \"CC-BY-SA-4.0\"}]}", "CC-BY-4.0"));
        refused("holds on", () -> publish("{\"ancestors\": [{\"licence\": \"etalab-2.0\"}]}", "CC0-1.0"));
        refused("looked through", () -> publish("{\"ancestors\": [{\"licence\": \"CC0-1.0\"}]}", "CC0-1.0"));
    }

    @Test
    void whose_plan_it_is_does_not_look_through_it_themselves() {
        refused(
                "somebody of the team",
                () -> db.sql("""
                update commons.shared_draft set state = 'PROPOSED', proposed = content, reviewed_by = :who
                where case_file = :case
                """)
                        .param(
                                "who",
                                garden.lucie.id().value(),
                                "case",
                                garden.file.id().value())
                        .update());
        refused(
                "check",
                () -> db.sql("""
                update commons.shared_draft set state = 'PROPOSED', proposed = null where case_file = :case
                """).param("case", garden.file.id().value()).update());
    }

    @Test
    void a_draft_of_before_the_accompaniment_went_on_gives_way() {
        commoners.closedAgain(garden, Outcome.ABANDONED);
        refused("went on since", () -> publish("{}", "CC0-1.0"));
        assertThat(garden.volunteer.get(Commoners.url(garden)).page().select("form[action$=/publier]"))
                .isEmpty();
        var draft = garden.mediator
                .get(Commoners.url(garden))
                .form("Préparer le brouillon")
                .submit()
                .follow();
        assertThat(draft.text()).contains("20 h").doesNotContain("15 h");
    }

    @Test
    void of_two_who_publish_at_once_one_does() throws Exception {
        var version = garden.volunteer
                .get(Commoners.url(garden))
                .page()
                .select("form[action$=/publier] input[name=version]")
                .val();
        Callable<Integer> one = () -> neighbours
                .signedIn(garden.lucie)
                .post(
                        Commoners.url(garden) + "/publier",
                        "version",
                        version,
                        "licence",
                        "CC0-1.0",
                        "nommer",
                        "Nous",
                        "accord",
                        "oui")
                .status();
        try (var hands = Executors.newFixedThreadPool(4)) {
            var answers = hands.invokeAll(List.of(one, one, one, one)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(303, 409, 409, 409);
        }
    }

    @Test
    void those_whose_plan_it_is_or_a_coordinator_withdraw_it_and_nothing_starts_from_it_then() {
        var address = commoners.published(garden, "Un jardin", Licence.CC0);
        var plan = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        refused("or a coordinator", () -> withdraw(plan, garden.yann.id()));
        var second = accompanied.garden();
        var over = commoners.closed(accompanied.garden().accepted(), Outcome.PARTIAL);
        refused("the accompaniment is over", () -> fork(plan, over));
        withdraw(plan, neighbours.person("Sabine", InstanceRole.COORDINATOR).id());
        refused("was withdrawn", () -> fork(plan, second));
        assertThat(web.visitor().get(address).status()).isEqualTo(410);
    }

    private static void refused(String why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(DataAccessException.class).hasMessageContaining(why);
    }

    private void publish(String content, String licence) {
        db.sql("""
                insert into commons.shared_plan (id, case_file, title, licence, credit, content, outcome, size, tools,
                    targets, words, published_by, published_at)
                values (gen_random_uuid(), :case, 'x', :licence, 'x', :content::jsonb, 'FULL', 'UNKNOWN', '{}', '{}', '', :who,
                    now())
                """)
                .param("case", garden.file.id().value())
                .param("licence", licence)
                .param("content", content)
                .param("who", garden.lucie.id().value())
                .update();
    }

    private void withdraw(UUID plan, PartyId who) {
        db.sql("insert into commons.shared_withdrawal (plan, actor, at) values (:plan, :who, now())")
                .param("plan", plan, "who", who.value())
                .update();
    }

    private void fork(UUID plan, Garden of) {
        db.sql("insert into commons.shared_fork (id, plan, case_file, actor, at) "
                        + "values (gen_random_uuid(), :plan, :case, :who, now())")
                .param(
                        "plan",
                        plan,
                        "case",
                        of.file.id().value(),
                        "who",
                        of.yann.id().value())
                .update();
    }
}
