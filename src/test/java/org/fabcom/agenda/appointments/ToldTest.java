package org.fabcom.agenda.appointments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void a_message_of_today_is_read_and_nothing_of_those_who_come_is_kept() {
        var it = read(message("updated", "seen", "\"payload_computed_at\":\"2026-11-26T11:59:00.123+01:00\""));
        assertThat(it.number()).isEqualTo(4217);
        assertThat(it.asOf()).hasToString("2026-11-26T10:59:00.123Z");
        assertThat(it.title()).isEqualTo("Aide numérique");
        assertThat(it.span().start()).hasToString("2026-11-25T14:00");
        assertThat(it.span().lasting().toMinutes()).isEqualTo(45);
        assertThat(it.status()).isEqualTo(Appointment.Status.SEEN);
        assertThat(it.place()).isEqualTo("La Filature, 3 quai des Tanneurs");
        assertThat(it.people()).as("who is excused does not come").isEqualTo(1);
        assertThat(it.agents()).containsExactly("yann@exemple.org");
        assertThat(it.toString()).doesNotContain("Durand", "0601020304", "12 rue cachée");
    }

    @Test
    void an_older_message_has_one_time_only_and_dates_with_a_space() {
        var it = read(message("created", "unknown", "\"timestamp\":\"2026-11-26 11:59:00 +0100\"")
                .replace("2026-11-25T14:00:00.000+01:00", "2026-11-25 14:00:00 +0100"));
        assertThat(it.asOf()).hasToString("2026-11-26T10:59:00Z");
        assertThat(it.span().start()).hasToString("2026-11-25T14:00");
    }

    @Test
    void a_home_is_somebodys_address_and_is_not_kept() {
        var it = read(message("created", "unknown", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                .replace("public_office", "home"));
        assertThat(it.way()).isEqualTo(Appointment.Way.HOME);
        assertThat(it.place()).isEmpty();
    }

    @Test
    void what_is_about_something_else_is_told_from_what_cant_be_read() {
        assertThat(Told.read("{\"meta\":{\"model\":\"User\"},\"data\":{\"id\":1}}".getBytes(UTF_8), NOW))
                .isInstanceOf(Told.Read.Other.class);
        for (var wrong : new String[] {
            "",
            "nothing",
            "[]",
            "{}",
            "{\"meta\":{\"model\":\"Rdv\"},\"data\":{}}",
            message("created", "seen", "\"timestamp\":\"yesterday\""),
            message("created", "seen", "\"timestamp\":\"2027-11-26T10:00:00Z\""),
            message("created", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"").replace("4217", "-1"),
            message("created", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                    .replace("2026-11-25T14:45", "2026-11-24T14:45"),
            message("created", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                    .replace("2026-11-25T14", "+999999999-12-31T23"),
            message("created", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                    .replace("2026-11-25T14", "-4800-11-25T14"),
            message("created", "seen", "\"timestamp\":\"1999-11-26T10:00:00Z\"")
        }) assertThat(Told.read(wrong.getBytes(UTF_8), NOW)).as(wrong).isInstanceOf(Told.Read.Unreadable.class);
    }

    @Test
    void a_long_title_is_cut_between_two_letters_and_never_within_one() {
        var it = read(message("created", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                .replace("Aide numérique", "🌱".repeat(200)));
        assertThat(it.title()).isEqualTo("🌱".repeat(160));
    }

    @Test
    void whatever_comes_is_read_or_refused_and_never_breaks() {
        var random = new Random(20261126);
        var good = message("updated", "seen", "\"timestamp\":\"2026-11-26T10:00:00Z\"")
                .getBytes(UTF_8);
        for (int i = 0; i < 5000; i++) {
            var bytes = good.clone();
            for (int n = 0; n < 1 + random.nextInt(6); n++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertThat(Told.read(bytes, NOW)).isNotNull();
        }
    }

    @Test
    void the_signature_is_of_the_bytes_as_they_came() {
        var message = "{\"a\": 1}".getBytes(UTF_8);
        var right = Signature.of(message, "secret");
        assertThat(right)
                .as("reckoned elsewhere")
                .isEqualTo("9efa14a18410a57a432fbf0ce38d4bc33339036a64e57b8c86da0bb1e122d972");
        assertThat(Signature.right(message, "secret", right)).isTrue();
        assertThat(Signature.right("{\"a\":1}".getBytes(UTF_8), "secret", right))
                .isFalse();
        assertThat(Signature.right(message, "Secret", right)).isFalse();
        assertThat(Signature.right(message, "secret", right.substring(1))).isFalse();
        assertThat(Signature.right(message, "secret", "")).isFalse();
    }

    private static Told read(String message) {
        return ((Told.Read.Appointment) Told.read(message.getBytes(UTF_8), NOW)).told();
    }

    /** In the shape that RDV Service Public documents, with fields we do not know. */
    static String message(String event, String status, String time) {
        return """
                {"data":{"id":4217,"uuid":"x","status":"%2$s","starts_at":"2026-11-25T14:00:00.000+01:00",
                 "ends_at":"2026-11-25T14:45:00.000+01:00","duration_in_min":45,"address":"12 rue cachée","context":"Mme Durand",
                 "users_count":2,"name":"M. Durand","collectif":false,"url_for_agents":"https://rdv.example/agents/rdvs/4217",
                 "motif":{"id":1,"name":"Aide numérique","location_type":"public_office"},
                 "users":[{"first_name":"A","last_name":"Durand","phone_number":"0601020304"}],
                 "participations":[{"status":"%2$s","user":{"last_name":"Durand"}},{"status":"excused","user":{"last_name":"B"}}],
                 "agents":[{"first_name":"Yann","email":"Yann@exemple.org"}],
                 "lieu":{"name":"La Filature","address":"3 quai des Tanneurs"},"new_field":{"a":[1]}},
                 "meta":{"model":"Rdv","event":"%1$s",%3$s}}
                """.formatted(event, status, time);
    }
}
