package org.fabcom.post;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Smtp;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One letter that cannot leave keeps no other. */
@FabComTest
record RoundTest(Outbox outbox, Letters letters, Postman postman, Neighbours neighbours, Sql db) {

    private static final Function<String, String> FINE = it -> PickySmtp.FINE;

    @BeforeEach
    void anEmptyBox() {
        db.sql("delete from post.letter").update();
        db.sql("delete from post.hold").update();
    }

    /** Such addresses were let in by earlier versions, or come from an import. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b@example.org",
                "liste:a@example.org;",
                "a..b@example.org",
                ".a@example.org",
                "a[b@example.org",
                "a@exa_mple..org",
                "a@-",
                "a\\@example.org",
                "a@b@example.org",
                "sans arobase",
                "a\r\nBcc: b@example.org",
                "é\u0001@example.org"
            })
    void an_impossible_address_fails_for_good_and_the_rest_goes_on(String address) throws Exception {
        var impossible = put(address);
        var fine = put("lucie@exemple.org");
        try (var server = new PickySmtp(FINE, FINE)) {
            assertThat(round(server)).isEqualTo(1);
            assertThat(server.taken).containsExactly("lucie@exemple.org");
            assertThat(round(server)).isZero();
        }
        assertThat(state(impossible)).isEqualTo(Sending.State.FAILED);
        assertThat(state(fine)).isEqualTo(Sending.State.SENT);
        var anne = neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR));
        assertThat(anne.get("/administration/courrier?etat=FAILED").text())
                .contains("personne ne peut recevoir à cette adresse");
    }

    @Test
    void a_name_or_a_subject_of_several_lines_is_sent_on_one() throws Exception {
        var id = put("lucie@exemple.org");
        CurrentBase.asOwner(
                "update post.letter set name = E'Lucie\\r\\nBcc: x@example.org', subject = E'Un\\r\\nX-Y: z' "
                        + "where id = '" + id + "'");
        try (var server = new PickySmtp(FINE, FINE)) {
            assertThat(round(server)).isEqualTo(1);
            assertThat(server.taken).containsExactly("lucie@exemple.org");
            assertThat(server.heads)
                    .contains("Subject: Un X-Y: z")
                    .noneMatch(it -> it.startsWith("X-Y") || it.startsWith("Bcc"));
        }
    }

    @Test
    void what_waited_longer_than_a_week_for_a_server_is_put_aside_and_leaves_when_somebody_says_so() throws Exception {
        var old = put("vieille@exemple.org");
        var fresh = put("fraiche@exemple.org");
        CurrentBase.asOwner(
                "update post.letter set created_at = now() - interval '8 days', next_try_at = now() - interval '8 days' "
                        + "where id = '" + old + "'");
        try (var server = new PickySmtp(FINE, FINE)) {
            assertThat(round(server)).isEqualTo(1);
            assertThat(server.taken).containsExactly("fraiche@exemple.org");
            assertThat(state(old)).isEqualTo(Sending.State.FAILED);
            assertThat(state(fresh)).isEqualTo(Sending.State.SENT);
            assertThat(letters.again(old)).isTrue();
            assertThat(round(server)).isEqualTo(1);
        }
        assertThat(state(old)).isEqualTo(Sending.State.SENT);
    }

    @Test
    void a_recipient_refused_fails_for_good_and_the_rest_goes_on() throws Exception {
        var first = put("un@exemple.org");
        var gone = put("partie@exemple.org");
        var last = put("deux@exemple.org");
        try (var server =
                new PickySmtp(it -> it.startsWith("partie") ? "550 5.1.1 no such user" : PickySmtp.FINE, FINE)) {
            assertThat(round(server)).isEqualTo(2);
        }
        assertThat(List.of(state(first), state(gone), state(last)))
                .containsExactly(Sending.State.SENT, Sending.State.FAILED, Sending.State.SENT);
        assertThat(letters.find(gone).orElseThrow().lastError()).contains("no such user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 mailbox busy", "421 one moment", "452 full"})
    void a_server_busy_for_one_is_asked_later_for_that_one_only(String answer) throws Exception {
        put("un@exemple.org");
        var busy = put("occupee@exemple.org");
        put("deux@exemple.org");
        var tries = new AtomicInteger();
        try (var server = new PickySmtp(
                it -> it.startsWith("occupee") && tries.getAndIncrement() == 0 ? answer : PickySmtp.FINE, FINE)) {
            assertThat(round(server)).isEqualTo(2);
            assertThat(state(busy)).isEqualTo(Sending.State.WAITING);
            assertThat(round(server)).as("not before its time").isZero();
            itsTimeComes();
            assertThat(round(server)).isEqualTo(1);
            assertThat(server.taken).containsExactly("un@exemple.org", "deux@exemple.org", "occupee@exemple.org");
        }
    }

    @Test
    void a_letter_refused_after_it_was_read_is_tried_again_and_the_rest_goes_on() throws Exception {
        var refused = put("un@exemple.org");
        var fine = put("deux@exemple.org");
        try (var server = new PickySmtp(FINE, it -> it.startsWith("un") ? "554 looks like spam" : PickySmtp.FINE)) {
            assertThat(round(server)).isEqualTo(1);
        }
        assertThat(state(refused)).isEqualTo(Sending.State.WAITING);
        assertThat(state(fine)).isEqualTo(Sending.State.SENT);
    }

    @Test
    void a_server_that_dies_in_the_middle_loses_nothing_and_what_it_took_is_not_sent_twice() throws Exception {
        for (int i = 0; i < 6; i++) put("p" + i + "@exemple.org");
        var seen = new AtomicInteger();
        try (var dying = new PickySmtp(FINE, it -> seen.incrementAndGet() > 3 ? "" : PickySmtp.FINE)) {
            assertThat(round(dying)).isEqualTo(3);
            assertThat(seen).as("the others wait for a server that answers").hasValue(4);
            assertThat(letters.count("WAITING", "")).isEqualTo(3);
            itsTimeComes();
            try (var alive = new PickySmtp(FINE, FINE)) {
                assertThat(round(alive)).isEqualTo(3);
                assertThat(alive.taken).doesNotContainAnyElementsOf(dying.taken).hasSize(3);
                assertThat(round(alive)).isZero();
            }
        }
    }

    @Test
    void a_server_that_wants_nothing_from_us_fails_no_letter_for_good() throws Exception {
        for (int i = 0; i < 3; i++) put("p" + i + "@exemple.org");
        var refusing = new PickySmtp(it -> "451 greylisted", FINE);
        try (refusing) {
            round(refusing);
            assertThat(letters.count("WAITING", "")).isEqualTo(3);
        }
    }

    private UUID put(String address) {
        return outbox.put(Letter.answering(
                address, "Lucie", "fr", "people.mail.password", "https://fabrique.example/lien", "Lucie"));
    }

    private Sending.State state(UUID id) {
        return letters.find(id).orElseThrow().state();
    }

    private int round(PickySmtp server) {
        return postman.round(new Smtp(
                "127.0.0.1",
                server.port(),
                Optional.empty(),
                "Fabrique <bonjour@fabrique.example>",
                Smtp.Security.NONE));
    }

    private static void itsTimeComes() {
        CurrentBase.asOwner("update post.letter set next_try_at = now() - interval '1 second' where state = 'WAITING'");
    }
}
