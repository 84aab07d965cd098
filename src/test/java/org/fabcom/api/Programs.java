package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
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

    /** A form with files of text, by their names, and fields (name, value, name, value…). */
    static WebAnswer upload(WebVisitor who, String path, String field, Map<String, String> files, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            body.append("--part\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]
                    + "\r\n");
        files.forEach((name, text) -> body.append("--part\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n"));
        return who.send("POST", path, "multipart/form-data; boundary=part", body + "--part--\r\n");
    }

    WebAnswer once(Person who, @Nullable InstanceRole role, String key, String path, String body) {
        return send(program(who, role).with("Idempotency-Key", key), path, body);
    }

    /** Twenty times the same key at one instant, with the body of each turn. */
    List<WebAnswer> twentyAtOnce(Person who, @Nullable InstanceRole role, String path, IntFunction<String> bodies)
            throws Exception {
        var program = program(who, role).with("Idempotency-Key", "at-once");
        var start = new CyclicBarrier(20);
        var turns = new ArrayList<Callable<WebAnswer>>();
        for (int n = 0; n < 20; n++) {
            var body = bodies.apply(n);
            turns.add(() -> {
                start.await();
                return send(program, path, body);
            });
        }
        var answers = new ArrayList<WebAnswer>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (Future<WebAnswer> it : threads.invokeAll(turns)) answers.add(it.get());
        }
        return answers;
    }

    /** One of them made it, and all the others are told which. */
    static void madeOnce(List<WebAnswer> answers) {
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers).allMatch(it -> it.status() == 201 || it.status() == 200);
        assertThat(answers)
                .extracting(WebAnswer::body)
                .containsOnly(answers.getFirst().body());
    }

    /** Bodies that no route reads: nothing, no JSON, no object, too long, a property nobody knows, a text nobody can keep. */
    static void cannotBeRead(Contract contract, WebVisitor who, String pattern, String path) {
        contract.holds("POST", pattern, 422, send(who, path, ""));
        contract.holds("POST", pattern, 400, send(who, path, "{"));
        contract.holds("POST", pattern, 422, send(who, path, "[]"));
        contract.holds("POST", pattern, 413, send(who, path, "{\"x\": \"" + "x".repeat(100_001) + "\"}"));
        var unknown = contract.holds("POST", pattern, 422, send(who, path, "{\"rien-de-tel\": 1}"));
        assertThat(unknown.at("/errors/0/pointer").asString()).isEqualTo("/rien-de-tel");
        contract.holds("POST", pattern, 422, send(who, path, "{\"rien-de-tel\": \"\\u0000\"}"));
    }
}
