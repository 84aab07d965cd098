package org.fabcom.agenda.appointments;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.appointments.Appointment.Status;
import org.fabcom.agenda.appointments.Appointment.Way;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Storable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of RDV Service Public about an appointment, with what we keep of it. What we do not know is not looked at: names,
 * numbers and addresses of those who come go no further than this class.
 *
 * @param number of the appointment over there
 * @param asOf when this was true: {@code payload_computed_at}, or {@code timestamp} in older messages
 * @param agents addresses of those who hold it, in small letters
 */
record Told(
        long number,
        boolean gone,
        Instant asOf,
        String title,
        Span span,
        Way way,
        String place,
        String url,
        Status status,
        int people,
        boolean together,
        Set<String> agents) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration EARLY = Duration.ofHours(1);
    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_URL = 500;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_AGENTS = 50;
    /** Calendars count the changes of an appointment from 2020 on. */
    private static final int FIRST_YEAR = 2020;

    private static final int LAST_YEAR = 2199;

    /** What reading a message gives. */
    sealed interface Read {
        record Appointment(Told told) implements Read {}

        /** About something else: users, absences, opening hours. */
        record Other() implements Read {}

        record Unreadable(String why) implements Read {}
    }

    static Read read(byte[] message, Instant now) {
        try {
            var root = JSON.readTree(message);
            if (Storable.fault(root).isPresent()) return new Read.Unreadable("text");
            var meta = root.path("meta");
            var data = root.path("data");
            if (!meta.isObject() || !data.isObject()) return new Read.Unreadable("meta, data");
            if (!text(meta, "model").equals("Rdv")) return new Read.Other();
            return appointment(meta, data, now);
        } catch (JacksonException notJson) {
            return new Read.Unreadable("json");
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException wrong) {
            return new Read.Unreadable("data");
        }
    }

    private static Read appointment(JsonNode meta, JsonNode data, Instant now) {
        var computed = text(meta, "payload_computed_at");
        var asOf = instant(computed.isEmpty() ? text(meta, "timestamp") : computed);
        if (asOf.isAfter(now.plus(EARLY))) return new Read.Unreadable("payload_computed_at");
        long number = data.path("id").asLong(0);
        if (number <= 0) return new Read.Unreadable("id");
        var motif = data.path("motif");
        var way = way(text(motif, "location_type"));
        var lieu = data.path("lieu");
        var place = way == Way.PLACE && lieu.isObject()
                ? Plain.line(joined(text(lieu, "name"), text(lieu, "address")))
                : "";
        var url = text(data, "url_for_agents");
        return new Read.Appointment(new Told(
                number,
                text(meta, "event").equals("destroyed"),
                asOf,
                cut(title(data, motif), LONGEST_TITLE),
                span(data),
                way,
                cut(place, LONGEST_PLACE),
                url.matches("https://[^\\s\"<>]+") && url.length() <= LONGEST_URL ? url : "",
                status(text(data, "status")),
                people(data),
                data.path("collectif").asBoolean(false),
                agents(data)));
    }

    /** The motive: the title of one appointment may name who comes. A collective one has a name of its own. */
    private static String title(JsonNode data, JsonNode motif) {
        var name = data.path("collectif").asBoolean(false) ? text(data, "name") : "";
        if (!Plain.line(name).isBlank()) return Plain.line(name).strip();
        var of = Plain.line(text(motif, "name")).strip();
        return of.isEmpty() ? "RDV" : of;
    }

    private static Span span(JsonNode data) {
        var from = instant(text(data, "starts_at"));
        var ends = text(data, "ends_at");
        var to = ends.isEmpty()
                ? from.plus(Duration.ofMinutes(data.path("duration_in_min").asInt(30)))
                : instant(ends);
        return new Span(LocalDateTime.ofInstant(from, Span.ZONE), LocalDateTime.ofInstant(to, Span.ZONE));
    }

    private static int people(JsonNode data) {
        int counted = data.path("participations").isArray()
                ? (int) data.path("participations")
                        .valueStream()
                        .filter(Told::comes)
                        .count()
                : data.path("users").size();
        int said = data.path("users_count").asInt(counted);
        return Math.clamp(data.path("participations").isArray() ? counted : said, 0, MOST_PEOPLE);
    }

    private static boolean comes(JsonNode participation) {
        var status = status(text(participation, "status"));
        return status == Status.UNKNOWN || status == Status.SEEN;
    }

    private static Set<String> agents(JsonNode data) {
        var all = new LinkedHashSet<String>();
        for (var it : data.path("agents")) {
            var email = text(it, "email").strip().toLowerCase(Locale.ROOT);
            if (!email.isEmpty() && all.size() < MOST_AGENTS) all.add(email);
        }
        return all;
    }

    private static Way way(String locationType) {
        return switch (locationType) {
            case "public_office" -> Way.PLACE;
            case "phone" -> Way.PHONE;
            case "home" -> Way.HOME;
            case "visio" -> Way.ONLINE;
            default -> Way.UNKNOWN;
        };
    }

    private static Status status(String word) {
        return switch (word) {
            case "seen" -> Status.SEEN;
            case "excused" -> Status.EXCUSED;
            case "revoked" -> Status.REVOKED;
            case "noshow" -> Status.NO_SHOW;
            default -> Status.UNKNOWN;
        };
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    /** With its offset, or with a space and an abbreviated one as in « 2026-11-26 14:00:00 +0100 ». */
    private static Instant instant(String words) {
        var iso = words.strip()
                .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\S+)", "$1T$2")
                .replace(" ", "");
        iso = iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2").replaceFirst("UTC$", "Z");
        var at = OffsetDateTime.parse(iso);
        if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) throw new IllegalArgumentException("year");
        return at.toInstant();
    }

    private static String joined(String name, String address) {
        return name.isEmpty() || address.isEmpty() ? name + address : name + ", " + address;
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
