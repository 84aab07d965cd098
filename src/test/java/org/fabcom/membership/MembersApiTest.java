package org.fabcom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Programs read the registers that their person keeps, and no other. */
@FabComTest
record MembersApiTest(ApplicationContext beans, Web web, ApiTokens tokens) {

    private WebVisitor program(Association it, TokenScope scope) {
        var me = it.jeanne.id();
        return web.visitor()
                .with("Authorization", "Bearer " + tokens.make(me, "x", null, Set.of(scope), Duration.ofDays(1), me));
    }

    @Test
    void programs_read_the_registers_that_their_person_keeps() {
        var mine = new Association("Le Fanal", beans);
        var other = new Association("Le Phare", beans);
        var users = mine.category("Usagers", "", true);
        var odile = mine.person(null, "Odile Garnier", Association.ago(60), users);
        var hidden = other.person(null, "Paul Caché", Association.ago(60));
        var reads = program(mine, TokenScope.MEMBERSHIP_READ);
        assertThat(reads.get("/api/v1/members").body())
                .contains("Odile Garnier", "Usagers", "ACTIVE", odile.id().toString())
                .doesNotContain("Paul Caché");
        assertThat(reads.get("/api/v1/members?etat=ENDED").body()).doesNotContain("Odile Garnier");
        assertThat(reads.get("/api/v1/members?organisation=" + mine.house.id()).body())
                .contains("Odile Garnier");
        assertThat(reads.get("/api/v1/members?organisation=" + other.house.id()).status())
                .isEqualTo(400);
        assertThat(reads.get("/api/v1/members/" + odile.id()).body()).contains("Odile Garnier", "Usagers");
        assertThat(reads.get("/api/v1/members/" + hidden.id()).status()).isEqualTo(404);
        assertThat(program(mine, TokenScope.BILLING_READ).get("/api/v1/members").status())
                .isEqualTo(403);
        assertThat(web.visitor().get("/api/v1/members").status()).isEqualTo(401);
        assertThat(web.visitor().get("/api/openapi.json").body()).contains("/members");
    }
}
