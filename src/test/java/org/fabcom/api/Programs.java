package org.fabcom.api;

import java.time.Duration;
import java.util.Set;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.people.tokens.ApiTokens;
import org.fabcom.people.tokens.TokenScope;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.jspecify.annotations.Nullable;

/** Programs of people, with tokens for everything. */
final class Programs {

    private final Web web;
    private final ApiTokens tokens;

    Programs(Web web, ApiTokens tokens) {
        this.web = web;
        this.tokens = tokens;
    }

    String token(Person person, @Nullable InstanceRole role) {
        return tokens.make(person.id(), "essai", role, Set.of(TokenScope.values()), Duration.ofDays(1), person.id());
    }

    WebVisitor program(Person person, @Nullable InstanceRole role) {
        return web.visitor().with("Authorization", "Bearer " + token(person, role));
    }

    WebVisitor program(Person person) {
        return program(person, null);
    }

    static WebAnswer send(WebVisitor who, String path, String body) {
        return who.send("POST", path, "application/json", body);
    }

    WebAnswer once(Person who, @Nullable InstanceRole role, String key, String path, String body) {
        return send(program(who, role).with("Idempotency-Key", key), path, body);
    }
}
