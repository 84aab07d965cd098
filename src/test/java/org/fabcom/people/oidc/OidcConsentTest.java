package org.fabcom.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.people.oidc.StandInTool.back;
import static org.fabcom.people.oidc.StandInTool.json;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What people are asked before a tool knows them, and how they take it back. */
@FabComTest
class OidcConsentTest extends WithTools {

    OidcConsentTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void asked_once_and_again_when_more_is_wanted() {
        var tool = tool("Nuage", "");
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var number = lucie.get(tool.asking("scope", "openid"));
        assertThat(number.text()).doesNotContain("@exemple.org");
        assertThat(number.page().select("dl").text())
                .contains("un numéro qui n’est qu’à lui")
                .doesNotContain("Lucie");
        tool.code(lucie, "scope", "openid");
        assertThat(back(lucie.get(tool.asking("scope", "openid")))).containsKey("code");
        assertThat(lucie.get(tool.asking()).status()).as("more is wanted").isEqualTo(200);
        assertThat(lucie.get(tool.asking("scope", "openid", "prompt", "consent"))
                        .status())
                .isEqualTo(200);
        var no = lucie.get(tool.asking())
                .form("Ne rien dire")
                .set("accord", "non")
                .submit();
        assertThat(back(no)).containsEntry("error", "access_denied");
    }

    @Test
    void what_is_not_asked_this_time_stays_as_it_was_decided_and_what_is_asked_anew_is_decided_anew() {
        var tool = tool("Nuage", "");
        var lucie = neighbours.person("Lucie");
        neighbours.association("La Recyclerie du Port", lucie);
        var browser = neighbours.signedIn(lucie);
        var first = json(tool.redeem(back(browser.get(tool.asking("scope", "openid groups offline_access"))
                        .form("Continuer vers")
                        .tick("Dire aussi mes structures")
                        .tick("Le laisser revenir sans moi")
                        .set("accord", "oui")
                        .submit())
                .get("code")));
        tool.code(browser, "scope", "openid email");
        assertThat(json(tool.userinfo(first.path("access_token").asString())).has("groups"))
                .as("an older token, of more")
                .isTrue();
        var again = json(tool.refresh(first.path("refresh_token").asString()));
        assertThat(again.path("scope").asString().split(" "))
                .containsExactlyInAnyOrder("openid", "groups", "offline_access");
        tool.code(browser, "scope", "openid groups", "prompt", "consent"); // left unticked
        assertThat(json(tool.userinfo(again.path("access_token").asString())).has("groups"))
                .isFalse();
        assertThat(tool.refresh(again.path("refresh_token").asString()).status())
                .as("coming back alone was not asked about")
                .isEqualTo(200);
    }

    @Test
    void groups_are_told_when_ticked_as_organisations_and_roles_that_no_name_can_imitate() {
        var tool = tool("Nuage", "");
        var nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR);
        var one = neighbours.association("La Recyclerie du Port", nadia);
        var other = neighbours.association("La Recyclerie du Port", anne);
        var browser = neighbours.signedIn(nadia);
        var page = browser.get(tool.asking());
        assertThat(page.text()).contains("La Recyclerie du Port (");
        var code = back(page.form("Continuer vers")
                        .tick("Dire aussi mes structures")
                        .set("accord", "oui")
                        .submit())
                .get("code");
        var groups = json(tool.userinfo(
                        json(tool.redeem(code)).path("access_token").asString()))
                .path("groups")
                .valueStream()
                .map(it -> it.asString())
                .toList();
        var end = one.id().toString().substring(28);
        assertThat(groups)
                .containsExactly(
                        "la-recyclerie-du-port-" + end,
                        "la-recyclerie-du-port-" + end + "-manager",
                        "territory-mediator")
                .noneMatch(it -> it.contains(other.id().toString().substring(28)));
    }

    @Test
    void two_tools_know_one_person_by_two_numbers() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var cloud = tool("Nuage", "");
        var forge = tool("Forge", "");
        var one = json(cloud.userinfo(access(cloud, lucie))).path("sub").asString();
        assertThat(json(forge.userinfo(access(forge, lucie))).path("sub").asString())
                .isNotEqualTo(one);
        assertThat(json(cloud.userinfo(access(cloud, lucie))).path("sub").asString())
                .isEqualTo(one);
    }

    @Test
    void a_tool_of_one_organisation_is_for_its_members() {
        var garden = neighbours.association("Le Jardin des Lilas bleus", anne);
        var tool = tool("Carnet", "Le Jardin des Lilas bleus");
        var lucie = neighbours.person("Lucie");
        var browser = neighbours.signedIn(lucie);
        var refused = browser.get(tool.asking());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("réservé aux membres");
        neighbours.seat(garden, lucie, Seat.MEMBER);
        browser = neighbours.signedIn(lucie);
        var access = access(tool, browser);
        assertThat(tool.userinfo(access).status()).isEqualTo(200);
        db.sql("delete from people.seat where person = :person")
                .param("person", lucie.id().value())
                .update();
        assertThat(tool.userinfo(access).status()).as("no member any more").isEqualTo(401);
    }

    @Test
    void signed_in_as_always_first_and_with_two_steps_where_they_are_wanted() {
        var tool = tool("Nuage", "");
        var stranger = web.visitor();
        assertThat(back(stranger.get(tool.asking("prompt", "none")))).containsEntry("error", "login_required");
        var door = stranger.get(tool.asking()).follow();
        assertThat(door.h1()).isEqualTo("Se connecter");
        assertThat(door.text()).contains("Pour entrer dans « Nuage »");
        var lucie = neighbours.person("Lucie");
        var consent = door.form("Se connecter")
                .fill("Courriel", lucie.email().text())
                .fill("Mot de passe", Neighbours.PASSWORD)
                .submit()
                .follow();
        assertThat(consent.h1()).isEqualTo("Se connecter à Nuage");
        assertThat(back(stranger.get(tool.asking("prompt", "none")))).containsEntry("error", "consent_required");
        answers.save(Map.of("two_steps", "oui"), null);
        var team = neighbours.signedIn(neighbours.person("Nadia", InstanceRole.MEDIATOR));
        assertThat(team.get(tool.asking()).location()).startsWith("/moi/deux-etapes?suite=");
        assertThat(back(team.get(tool.asking("prompt", "none")))).containsEntry("error", "interaction_required");
    }

    @Test
    void the_pages_have_no_barrier_and_lead_on_in_a_real_browser() {
        var tool = tool("Nuage des Monts", "");
        var nadia = neighbours.person("Nadia Benali", InstanceRole.MEDIATOR);
        neighbours.association("La Recyclerie du Port", nadia);
        for (var look : List.of(Look.PHONE, Look.DESK, Look.PHONE.withoutScripts())) {
            try (var tab = Browser.get().open(web.address(), look).as(neighbours.signedIn(nadia))) {
                tab.go(tool.asking("scope", "openid profile email groups offline_access", "prompt", "consent"));
                tab.picture("oidc-accord");
                if (look.scripts()) assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
                assertThat(tab.complaints()).isEmpty();
                var onward = tab.page()
                        .waitForRequest(
                                it -> it.url().startsWith(StandInTool.RETURN),
                                () -> tab.page().locator("main button.go").click());
                assertThat(onward.url()).contains("code=").contains("state=etat-1");
            }
        }
        Browser.get()
                .walk(
                        web,
                        neighbours.signedIn(nadia),
                        "oidc",
                        Map.of("mes-outils", "/moi/outils", "sortie", "/autorisation/fin?client_id=" + tool.id));
        Browser.get()
                .walk(
                        web,
                        neighbours.signedIn(anne),
                        "oidc",
                        Map.of("outils", "/administration/outils", "outil", "/administration/outils/" + tool.id));
    }
}
