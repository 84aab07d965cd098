package org.fabcom.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import java.sql.SQLException;
import java.sql.Statement;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.console.Refused;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@FabComTest
record ApiTokensTest(ApiTokens tokens, Rights rights, Neighbours neighbours, TokenCommand command) {

    @Test
    void a_token_is_shown_once_and_revoked_at_will() {
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        var made = lucie.get("/moi/jetons")
                .form("Créer le jeton")
                .fill("Nom", "Tableau de bord")
                .submit();
        var token = made.page().select("input[readonly]").val();
        assertThat(token).startsWith("fc_").hasSize(67);
        assertThat(lucie.get("/moi/jetons").body()).doesNotContain(token);
        assertThat(tokens.visitor(token))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Lucie"));
        lucie.get("/moi/jetons").form("Retirer").submit();
        assertThat(tokens.visitor(token)).isEmpty();
    }

    @Test
    void a_token_has_only_its_role_and_only_while_the_person_has_it() {
        var anne = neighbours.person("Anne", InstanceRole.ADMINISTRATOR, InstanceRole.MEDIATOR);
        var token = tokens.make(anne.id(), "outil", InstanceRole.MEDIATOR, Duration.ofDays(1), anne.id());
        assertThat(tokens.visitor(token).orElseThrow().roles()).containsExactly(InstanceRole.MEDIATOR);
        rights.remove(anne.id(), InstanceRole.MEDIATOR, anne.id());
        assertThat(tokens.visitor(token).orElseThrow().roles()).isEmpty();
    }

    @Test
    void an_expired_token_opens_nothing() {
        var anne = neighbours.person("Anne");
        var token = tokens.make(anne.id(), "outil", null, Duration.ofSeconds(-1), anne.id());
        assertThat(tokens.visitor(token)).isEmpty();
        assertThat(tokens.visitor("fc_0")).isEmpty();
    }

    @Test
    void the_command_makes_lists_and_revokes() {
        var anne = neighbours.person("Anne", InstanceRole.CATALOGUE_EDITOR);
        var args = List.of(
                "create",
                "import",
                "--role",
                "catalogue-editor",
                "--person",
                anne.email().text());
        assertThat(command.run(args)).isZero();
        var made = tokens.of(anne.id()).getFirst();
        assertThat(made.role()).isEqualTo(InstanceRole.CATALOGUE_EDITOR);
        assertThat(command.run(List.of("list"))).isZero();
        assertThat(command.run(List.of("revoke", made.id().toString()))).isZero();
        assertThat(tokens.find(made.id()).orElseThrow().revokedAt()).isNotNull();
        assertThatThrownBy(() -> command.run(List.of("create"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> command.run(List.of(
                        "create",
                        "x",
                        "--role",
                        "mediator",
                        "--person",
                        anne.email().text())))
                .isInstanceOf(Refused.class);
    }

    /** While nodes are updated one by one, the base may hold what only the newer one can read. */
    @Test
    void a_scope_that_only_a_newer_node_knows_opens_nothing_here_and_closes_nothing() throws SQLException {
        var anne = neighbours.person("Anne");
        var token = tokens.make(anne.id(), "outil", null, Set.of(TokenScope.ACTS_READ), Duration.ofDays(1), anne.id());
        var id = tokens.of(anne.id()).getFirst().id();
        try (var owner = CurrentBase.base().owner();
                var sql = owner.createStatement()) {
            var known = constraint(sql);
            sql.execute("alter table people.token_scope drop constraint token_scope_scope_check");
            sql.execute("insert into people.token_scope (token, scope) values ('" + id + "', 'WEATHER_READ')");
            try {
                opensAllElse(token, id, anne);
            } finally {
                sql.execute("delete from people.token_scope where scope = 'WEATHER_READ'");
                sql.execute("alter table people.token_scope add constraint token_scope_scope_check " + known);
            }
        }
    }

    private static String constraint(Statement sql) throws SQLException {
        try (var found = sql.executeQuery(
                "select pg_get_constraintdef(oid) from pg_constraint where conname = 'token_scope_scope_check'")) {
            found.next();
            return found.getString(1);
        }
    }

    private void opensAllElse(String token, UUID id, Person anne) {
        assertThat(tokens.visitor(token)).isPresent();
        assertThat(tokens.scopes(id)).containsExactly(TokenScope.ACTS_READ);
        tokens.writer(token, scopes -> assertThat(scopes).containsExactly(TokenScope.ACTS_READ));
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + token);
        assertThat(tokens.scopes(request)).containsExactly(TokenScope.ACTS_READ);
        assertThat(neighbours.signedIn(anne).get("/moi/jetons").status()).isEqualTo(200);
    }
}
